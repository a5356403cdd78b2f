#include <algorithm>
#include <mutex>

#include <fmt/format.h>

#include "attribution/lexicon.h"
#include "attribution/named.h"
#include "attribution/own_bodies.h"
#include "attribution/resolve.h"
#include "base/parallel.h"
#include "facts/facts.h"
#include "text/normal_form.h"
#include "text/unwrapped.h"

namespace kanwu {
namespace {

// From spans of the unwrapped paragraph to spans of the document.
void to_document(ParagraphAttribution& attribution, const Unwrapped& unwrapped) {
    const auto move = [&](Span& span) { span = unwrapped.to_document(span); };
    for (Mention& mention : attribution.mentions) {
        move(mention.name_span);
        for (Title& title : mention.titles) move(title.span);
        if (mention.cue) move(mention.cue->span);
    }
    for (AnonymousSource& source : attribution.anonymous) {
        move(source.subject_span);
        move(source.cue.span);
    }
    for (Quotation& quotation : attribution.quotations) move(quotation.inner);
    if (attribution.body_subject) move(attribution.body_subject->span);
}

Facts without_paragraphs(const Document& document, const ExtractOptions& options) {
    Facts facts;
    facts.document = document.path;
    facts.content = hash128(fmt::format("N{}\n{}\n{}", kNormalFormVersion, to_hex(options.lexicon->content),
                                        to_hex(hash128(document.text))));
    return facts;
}

void add_normal_form(const Document& document, std::size_t paragraph, ParagraphFacts& facts) {
    facts.span = document.paragraphs[paragraph].span;
    facts.role = document.paragraphs[paragraph].role;
    facts.group = document.paragraphs[paragraph].group;
    facts.normal = normal_form(slice(document.text, facts.span));
    facts.identity = hash128(facts.normal.data(), facts.normal.size() * sizeof(char32_t));
    if (facts.role == Role::body) facts.fingerprints = winnow(facts.normal);
}

void add_attribution(const Document& document, const ExtractOptions& options, ParagraphFacts& facts) {
    const Unwrapped unwrapped = unwrap(document.text, facts.span);
    facts.attribution = attribute(unwrapped.text, *options.lexicon);
    to_document(facts.attribution, unwrapped);
}

// A second look at what may name someone whom another paragraph names clearly.
void look_again(const Document& document, const ExtractOptions& options, Facts& facts) {
    std::vector<const ParagraphAttribution*> all;
    for (const ParagraphFacts& paragraph : facts.paragraphs) all.push_back(&paragraph.attribution);
    const NamedPeople people(all, *options.lexicon);
    for (ParagraphFacts& paragraph : facts.paragraphs) {
        if (!people.worth_another_look(slice(document.text, paragraph.span))) continue;
        const Unwrapped unwrapped = unwrap(document.text, paragraph.span);
        paragraph.attribution = attribute(unwrapped.text, *options.lexicon, &people.names());
        to_document(paragraph.attribution, unwrapped);
    }
}

// Who is meant, and of which body, once every paragraph of the draft is read.
void name_people(const Document& document, const ExtractOptions& options, Facts& facts) {
    look_again(document, options, facts);
    std::vector<ParagraphAttribution*> all;
    for (ParagraphFacts& paragraph : facts.paragraphs) all.push_back(&paragraph.attribution);
    settle_bodies(document.text, all, *options.lexicon);
    std::vector<ResolvedParagraph> paragraphs;
    paragraphs.reserve(facts.paragraphs.size());
    for (ParagraphFacts& paragraph : facts.paragraphs) paragraphs.push_back({paragraph.span, &paragraph.attribution});
    resolve(paragraphs);
}

// Paragraphs of a document: what a thread takes at a time.
struct Piece {
    std::size_t document, begin, end;
};

std::vector<Piece> pieces_of(const std::vector<Document>& documents) {
    constexpr std::size_t kPieceBytes = 1 << 16;
    std::vector<Piece> out;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        std::size_t sum = kPieceBytes;
        for (std::size_t p = 0; p < documents[i].paragraphs.size(); ++p) {
            if (sum >= kPieceBytes) {
                out.push_back({i, p, p});
                sum = 0;
            }
            out.back().end = p + 1;
            sum += documents[i].paragraphs[p].span.size();
        }
    }
    return out;
}

// Counts the documents that are done.
class Progress {
public:
    Progress(const std::vector<Document>& documents, const std::vector<Piece>& pieces, const ExtractRun& run)
        : run_(run), left_(documents.size()) {
        for (const Piece& piece : pieces) ++left_[piece.document];
        done_ = static_cast<std::size_t>(std::count(left_.begin(), left_.end(), 0));
    }
    void tell(const Piece& piece) {
        if (!run_.progress) return;
        const std::lock_guard lock(mutex_);
        if (--left_[piece.document] == 0) run_.progress(++done_, left_.size());
    }

private:
    const ExtractRun& run_;
    std::vector<std::size_t> left_;  // pieces of each document
    std::size_t done_ = 0;
    std::mutex mutex_;
};

}  // namespace

Facts extract(const Document& document, const ExtractOptions& options) {
    Facts facts = without_paragraphs(document, options);
    facts.paragraphs.resize(document.paragraphs.size());
    for (std::size_t i = 0; i < facts.paragraphs.size(); ++i) {
        add_normal_form(document, i, facts.paragraphs[i]);
        add_attribution(document, options, facts.paragraphs[i]);
    }
    name_people(document, options, facts);
    return facts;
}

std::vector<Facts> extract_all(const std::vector<Document>& documents, const std::vector<ExtractOptions>& options,
                               const ExtractRun& run) {
    const std::vector<Piece> pieces = pieces_of(documents);
    std::vector<Facts> facts(documents.size());
    timed(run.times, "normal form", [&] {
        parallel_for(documents.size(), run.threads, [&](std::size_t i) {
            facts[i] = without_paragraphs(documents[i], options[i]);
            facts[i].paragraphs.resize(documents[i].paragraphs.size());
        });
        parallel_for(pieces.size(), run.threads, [&](std::size_t i) {
            const auto& [document, begin, end] = pieces[i];
            for (std::size_t p = begin; p < end; ++p)
                add_normal_form(documents[document], p, facts[document].paragraphs[p]);
        });
    });
    timed(run.times, "attribution", [&] {
        Progress progress(documents, pieces, run);
        parallel_for(pieces.size(), run.threads, [&](std::size_t i) {
            const auto& [document, begin, end] = pieces[i];
            for (std::size_t p = begin; p < end; ++p)
                add_attribution(documents[document], options[document], facts[document].paragraphs[p]);
            progress.tell(pieces[i]);
        });
        parallel_for(facts.size(), run.threads,
                     [&](std::size_t i) { name_people(documents[i], options[i], facts[i]); });
    });
    return facts;
}

}  // namespace kanwu

#include "checks/copy_verdict.h"

namespace kanwu {
namespace {

// The paragraph as a whole is told. A rewritten one with a long run left is not: what stands word for word says more.
bool is_whole(const Copy& copy, const CheckInput& input) {
    if (copy.relation == CopyRelation::rewritten)
        return longest_weight(input.prior.paragraph(copy.later).normal, copy.comparison.runs) < kRunWeight;
    return copy.relation < CopyRelation::shared_run;
}

}  // namespace

CopyVerdict judge(const Copy& copy, const CheckInput& input) {
    CopyVerdict verdict;
    verdict.here = voice_of(input.prior.paragraph(copy.later), input.lexicon);
    verdict.there = voice_of(input.prior.paragraph(copy.earlier), input.lexicon);
    verdict.other_voice = different_voices(verdict.here, verdict.there, input.lexicon);
    const bool passage = !copy.comparison.runs.empty() && (verdict.other_voice || !is_whole(copy, input));
    verdict.rule = passage ? CopyRule::copied_passage : CopyRule::repeated_paragraph;
    return verdict;
}

}  // namespace kanwu

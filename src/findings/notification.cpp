#include "findings/notification.h"

namespace kanwu {

const std::vector<NotificationKind>& notification_kinds() {
    static const std::vector<NotificationKind> kinds = {
        {"bad-configuration", "A kanwu.toml could not be used; its drafts were not checked.",
         "Correct the file at the place that the message names."},
        {"check-gave-up", "A check stopped before its end; its findings are missing.",
         "Split the draft, or report the draft's size and the rule."},
        {"conflicting-configuration",
         "Drafts of one run have kanwu.toml files that disagree; the first one's was used.",
         "Check these drafts apart, or use --scope file."},
        {"damaged-input", "A file was damaged or ended too early; what could be read of it was checked.",
         "Mend the file at the place that the message names, or save it anew."},
        {"empty-draft", "A draft holds no text.", "Check that it was exported or saved whole."},
        {"guessed-encoding", "A draft's encoding was guessed by its characters.",
         "If the text is not right, name the encoding with --encoding."},
        {"incomplete-search", "The search for copies reached its work limit; some copies may be missing.",
         "Check fewer drafts in one run, or use --scope file."},
        {"page-among-sources", "A page was named as a source, too, and is none of its own sources.",
         "Name the texts that the page was made from with --against."},
        {"pages-without-text", "Pages of a PDF file have no text in them: they are blank, or pictures of text.",
         "If they are no blank pages, run OCR over the file, or check the draft that it was made from."},
        {"skipped-files", "Files of a folder were left out because their format is not read.",
         "Name a file to see why; convert it to plain text (.txt)."},
        {"unread-post", "A post on the roster does not read as a body and its post; drafts are not compared with it.",
         "Write the body too, at the place that the message names."},
        {"unreadable-input", "An input could not be read or decoded; nothing of it was checked.",
         "Check the path, or name the encoding with --encoding."},
        {"unreadable-source", "A text to compare with could not be read or decoded; nothing was compared with it.",
         "Check the path behind --against, or name the encoding with --encoding."},
    };
    return kinds;
}

}  // namespace kanwu

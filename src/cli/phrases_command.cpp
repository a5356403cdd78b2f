// kanwu phrases.
#include <cstdio>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "pipeline/propose_phrases.h"
#include "reports/phrase_list.h"

namespace kanwu {

int phrases_command(const Options& options) {
    const Proposal proposal = propose_phrases(options.request, options.phrases);
    tell_errors(proposal.notifications, reader_language(options.request.language));
    if (proposal.phrases.empty() && proposal.documents > 0)
        fmt::print(stderr,
                   "kanwu: no phrase is that frequent; try a lower --min-files or --min-weight, or more drafts\n");
    const auto list = options.phrases_as_toml ? phrase_toml : phrase_table;
    const int printed = print(list(proposal.phrases, proposal.documents));
    return proposal.exit_code != 0 ? proposal.exit_code : printed;
}

}  // namespace kanwu

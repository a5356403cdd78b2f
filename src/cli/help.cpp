// What --help says; docs/kanwu.1 says it at length.
#include "cli/options.h"

namespace kanwu {
namespace {

constexpr std::string_view kOverview =
    R"(kanwu (勘误) finds what a page says twice, and who it contradicts: repeated paragraphs, passages
copied into another's mouth, one quotation from two speakers, one man with two posts.

usage: kanwu [check] [OPTION…] PATH…    check drafts; - reads standard input
       kanwu trace PAGE… --against PATH…  where each paragraph of a page is from, and what was changed since
       kanwu rules                      list the rules
       kanwu explain RULE               what a rule finds, with examples
       kanwu phrases PATH…              set phrases of a corpus, to ignore in kanwu.toml
       kanwu people DRAFT…              every person, as what, where: a table to read before sign-off
       kanwu text DRAFT…                the paragraphs of a draft, numbered as findings name them
       kanwu watch FOLDER --out FOLDER  reports of drafts that are dropped into a folder, for desks without kanwu
       kanwu help [COMMAND]             this text, or that of a command
       kanwu --version

examples:
  kanwu page.txt                        what an editor reads before the page goes out
  kanwu page.txt --against statements/  also: whose words are in whose mouth, as they were sent in
  kanwu trace page.txt --against statements/  a lost character, a wrong number, a statement left out
  kanwu check drafts/ --format sarif --output kanwu.sarif
  pbpaste | kanwu -

exit code: 0 nothing at --fail-on or above, 1 findings, 2 the job could not be done.
)";

constexpr std::string_view kCheck = R"(usage: kanwu [check] [OPTION…] PATH…

Checks drafts: plain text (.txt), Markdown (.md) and HTML (.html) in any usual encoding, Word (.docx), OpenDocument (.odt)
and EPUB files, PDF (.pdf, with poppler-utils), .doc, .wps and .rtf (with LibreOffice). A folder stands for all drafts below
it; - is standard input. Drafts of one run are compared with each other.

what is reported
  -l, --level LEVEL      the lowest level shown: note, warning (default), error
      --only RULE[,RULE] these rules alone; kanwu rules lists them
      --scope run|file   compare all drafts of the run with each other (default), or each with itself alone
      --against PATH     compare drafts with this file or folder too: the offices' statements, agency copy, yesterday's
                         page. It is not checked itself, and what a draft has from it in the same voice is a note. May
                         repeat
      --fail-on LEVEL    exit with 1 at this level or above: note, warning, error (default), never

how it is reported
  -f, --format FORMAT    text (default) or sarif; FORMAT=FILE writes to a file beside the main report, and may repeat
  -o, --output FILE      write the report there instead of to standard output
      --annotate OUT     also write a copy of the Word file with each finding as a comment at its words; of several drafts,
                         into the folder OUT. The drafts themselves are never changed
      --lang zh|en|auto  language of messages; auto (default) is that of most of the text
      --colour WHEN      auto (default: on a terminal, unless NO_COLOR is set), always, never
      --root DIR         folder that paths in SARIF are relative to: the top of the repository, for code scanning (default:
                         that of kanwu.toml, else the current one)

how it is read
      --encoding NAME    auto (default: UTF-8, else guessed, and told), utf-8, gb18030 (also for gbk and gb2312), big5,
                         shift_jis, euc-jp, euc-kr, windows-1252, utf-16le, utf-16be, utf-32le, utf-32be
      --input-format F   text, markdown, html, docx, odt, epub, pdf, doc; default: by a draft's name, else by what is in it
      --config FILE      this kanwu.toml for all drafts, instead of the nearest one above each draft
      --date YYYY-MM-DD  the day that drafts are for, which a roster's dates are compared with (default: that of
                         kanwu.toml, else of the draft's own dateline or file name)
      --max-file-size S  refuse larger files (default 2G); sizes are 64M, 2G
      --max-inflated S   refuse packages (docx, odt, epub) and PDF files that hold more text and data (default 512M)
      --max-ratio N      refuse packages with a part that inflates to more than N times its size (default 200)
      --max-depth N      refuse files with more elements inside each other (default 4096)

the run
  -j, --threads N        threads (default: one a processor); the report is the same for any number
      --timings          CPU and wall time of each stage, on standard error
  -h, --help             this text
  -V, --version          the version

exit code: 0 no finding shown at --fail-on or above; 1 there are; 2 wrong usage, a draft that could not be read or
decoded, a kanwu.toml that could not be used, a check that gave up. What could be checked is reported all the same.
)";

constexpr std::string_view kTrace = R"(usage: kanwu trace [OPTION…] PAGE… --against PATH…

Compares pages with their sources: the statements, agency copy or proof that they were made from. For each paragraph it
tells where it comes from and what was changed since, facts first: a name, a post, an organisation, a number, a date,
then words. It tells paragraphs that no source has, and sources that were left out: a statement that another one
displaced. It finds what no rule can: a lost character, a wrong term.

  kanwu trace page.txt --against statements/
  kanwu trace page.txt --against statements/ --level note       also what was reworded at length
  kanwu trace proof2.txt --against proof1.txt --verbatim        nothing may differ, not even a comma
  kanwu trace page.txt --against statements/ --format json      every change, for a program

what is reported
      --against PATH     a source: a file, or a folder of .txt files. May repeat; at least one is needed
      --verbatim         any deviation is an error, also of punctuation, width and script; white space does not count
  -l, --level LEVEL      the lowest level shown: note, warning (default), error. A changed fact is an error, a few
                         characters are a warning, more words a note
      --fail-on LEVEL    exit with 1 at this level or above: note, warning, error (default), never

how it is reported
  -f, --format FORMAT    text (default), sarif or json; FORMAT=FILE writes to a file beside the main report, and may repeat
  -o, --output FILE      write the report there instead of to standard output

Other options are those of kanwu check: --only, --lang, --colour, --root, --timings, and all that say how drafts are read.

exit code: 0 no finding shown at --fail-on or above; 1 there are; 2 the job could not be done.
)";

constexpr std::string_view kRules = R"(usage: kanwu rules [--lang zh|en]

Lists every rule: its id, its highest level, its title. kanwu explain RULE tells more.
)";

constexpr std::string_view kExplain = R"(usage: kanwu explain RULE

Prints the manual page of a rule, in Chinese: what it finds, why, what to do, what it keeps silent about, with examples.
)";

constexpr std::string_view kPhrases = R"(usage: kanwu phrases [OPTION…] PATH…

Proposes set phrases for the key ignore of kanwu.toml: whole clauses and sentences, word for word, that very many drafts
of a corpus have. What kanwu ignores counts as no copy: read the list, and keep what everybody writes. A year of your own
pages is a good corpus. In a single draft paragraphs are counted instead of files.

  kanwu phrases archive/                            what stands in how many files, the most text first
  kanwu phrases archive/ --min-files 20 --limit 30  the surest of it
  kanwu phrases archive/ --format toml              ready to paste into kanwu.toml

what is proposed
      --min-files N      what stands in so many files (default 3)
      --min-weight N     of so many characters: a Chinese one counts as one, three letters as one (default 8)
      --limit N          so many phrases at most (default 100)
  -f, --format FORMAT    text (default), a table; toml, the key with its counts as comments

how it is read
      --encoding NAME    auto (default: UTF-8, else guessed, and told), utf-8, gb18030 (also for gbk and gb2312), big5,
                         shift_jis, euc-jp, euc-kr, windows-1252, utf-16le, utf-16be, utf-32le, utf-32be
      --input-format F   text, markdown, html, docx, odt, epub, pdf, doc; default: by a draft's name, else by what is in it
      --config FILE      this kanwu.toml for all drafts, instead of the nearest one above each draft
      --max-file-size, --max-inflated, --max-ratio, --max-depth  as with kanwu check
  -j, --threads N        threads (default: one a processor); the list is the same for any number
  -h, --help             this text

exit code: 0 the list is printed, were it empty; 2 wrong usage, a draft that could not be read: the others count.
)";

constexpr std::string_view kPeople = R"(usage: kanwu people [OPTION…] PATH…

Lists every person that drafts name with a post, or let speak: each title as it is written, the verb, file and line. Read
it before sign-off: one person with two posts, and one post that is written in two ways, stand below each other. What
attribution finds is listed, no more: pronouns and bare surnames are not resolved.

  kanwu people page.txt
  kanwu people drafts/ --format csv --output people.csv    for a spreadsheet
  kanwu people drafts/ --format toml > people.toml         a roster in the making: read it, mend it, keep it

what is marked, in the text
  ≠   another post than this person has above
  ≈   a name that is one slip away from that of the person above, in the same draft or with the same post

how it is reported
  -f, --format FORMAT    text (default), json, csv (RFC 4180) or toml; FORMAT=FILE writes to a file beside the main
                         report, and may repeat
  -o, --output FILE      write the report there instead of to standard output
      --lang zh|en|auto  language of headings and comments; auto (default) is that of most of the text

how it is read
      --encoding NAME    utf-8 (default), gb18030 (also for gbk and gb2312)
      --input-format F   text, markdown, html, docx, odt, epub, pdf, doc; default: by a draft's name, else by what is in it
      --config FILE      this kanwu.toml for all drafts, instead of the nearest one above each draft
      --max-file-size, --max-inflated, --max-ratio, --max-depth  as with kanwu check
  -j, --threads N        threads (default: one a processor); the table is the same for any number
  -h, --help             this text

exit code: 0 the table is printed, were it empty; 2 wrong usage, a draft that could not be read: the others are listed.
)";

constexpr std::string_view kText = R"(usage: kanwu text [OPTION…] PATH…

Prints drafts as kanwu sees them: a line a paragraph, with the number by which findings name it (line, paragraph, or page
and line), what it is where it is not body text (headline, subhead, contents-line, byline, dateline, caption), and its
text without hard line breaks.

  kanwu text page.txt
  kanwu text page.txt --format json     for a program

how it is reported
  -f, --format FORMAT    text (default) or json; FORMAT=FILE writes to a file beside the main report, and may repeat
  -o, --output FILE      write it there instead of to standard output
      --lang zh|en|auto  language of the words for what a paragraph is; auto (default) is that of most of the text

How drafts are read, and --threads, are as with kanwu check.

exit code: 0 the text is printed, were it empty; 2 wrong usage, a draft that could not be read: the others are printed.
)";

constexpr std::string_view kWatch = R"(usage: kanwu watch [OPTION…] FOLDER --out FOLDER

Checks every draft that is dropped into a folder, and into folders below it, and writes a report of it beside: draft.docx
comes out as draft.docx.kanwu.txt, and as draft.docx.kanwu.docx with the findings as comments. For desks that share a
folder and have no kanwu. Runs until SIGINT or SIGTERM.

  kanwu watch /srv/desk/in --out /srv/desk/reports
  kanwu watch in --out reports --once          two looks and out: for cron

A draft is checked, by itself, once it is whole: two looks find it the same, and it has the end of its format. One that is
changed is checked again, and so is one whose report was removed; one that is removed leaves its report. Each is checked in
a process of its own: one that hangs or is broken keeps no other waiting. Temporary and hidden files are left alone. The
kanwu.toml of the folder holds. A line for each draft goes to standard error.

      --out FOLDER       where reports go; made where it is not there. It may be below the watched folder
      --interval S       seconds between two looks, 0.1 to 3600 (default 2)
      --timeout S        seconds that one draft may take (default 300); its report says so
      --once             look twice, check what is whole, end
  -j, --threads N        so many drafts at a time (default: one a processor, two at least)
      --level, --only, --against, --fail-on, --lang, --date, and all that say how drafts are read: as with kanwu check

exit code: 0 ended by a signal, or --once wrote all reports, whatever they say; 2 something could not be read or written.
)";

}  // namespace

std::string help(std::string_view topic) {
    if (topic == "check") return std::string(kCheck);
    if (topic == "rules") return std::string(kRules);
    if (topic == "explain") return std::string(kExplain);
    if (topic == "trace") return std::string(kTrace);
    if (topic == "phrases") return std::string(kPhrases);
    if (topic == "people") return std::string(kPeople);
    if (topic == "text") return std::string(kText);
    if (topic == "watch") return std::string(kWatch);
    return std::string(kOverview);
}

}  // namespace kanwu

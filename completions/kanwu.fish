# fish completion for kanwu.

# The ids and titles of the rules, from the program that is being completed.
function __kanwu_rules
    set -l program (commandline -opc)[1]
    $program rules 2>/dev/null | string replace -r '^(\S+)\s+\S+\s+(.*)$' '$1\t$2'
end

# rule,rule,…: what is typed up to the last comma, with each rule behind it.
function __kanwu_rule_list
    set -l before (string match -r '^(?:--only=)?(.*,)' -- (commandline -ct))[2]
    __kanwu_rules | string replace -r '^' -- "$before"
end

# text, sarif, text=FILE, sarif=FILE; json of a trace too
function __kanwu_formats
    set -l kind (string match -r '(text|sarif|json)=' -- (commandline -ct))[2]
    if test -n "$kind"
        set -l begin (string replace -r '^.*(text|sarif|json)=' '' -- (commandline -ct))
        __fish_complete_path "$begin" | string replace -r '^' -- "$kind="
    else
        printf '%s\t%s\n' text 'for people' sarif 'SARIF 2.1.0, for code scanning'
        __fish_seen_subcommand_from trace; and printf '%s\t%s\n' json 'every change, for programs'
    end
end

# The same for kanwu people.
function __kanwu_people_formats
    set -l kind (string match -r '(text|json|csv|toml)=' -- (commandline -ct))[2]
    if test -n "$kind"
        set -l begin (string replace -r '^.*(text|json|csv|toml)=' '' -- (commandline -ct))
        __fish_complete_path "$begin" | string replace -r '^' -- "$kind="
    else
        printf '%s\t%s\n' text 'for people' json 'for programs' csv 'for a spreadsheet' toml 'a roster in the making'
    end
end

set -l checks "not __fish_seen_subcommand_from rules explain phrases people text help"
set -l reads "not __fish_seen_subcommand_from rules explain help"
set -l traces "__fish_seen_subcommand_from trace"
set -l phrases "__fish_seen_subcommand_from phrases"
set -l watches "__fish_seen_subcommand_from watch"
set -l texts "__fish_seen_subcommand_from text"
set -l people "__fish_seen_subcommand_from people"

complete -c kanwu -f
complete -c kanwu -n __fish_use_subcommand -a check -d 'check drafts'
complete -c kanwu -n __fish_use_subcommand -a trace -d 'where each paragraph of a page is from, and what was changed since'
complete -c kanwu -n __fish_use_subcommand -a rules -d 'list the rules'
complete -c kanwu -n __fish_use_subcommand -a explain -d 'what a rule finds, with examples'
complete -c kanwu -n __fish_use_subcommand -a phrases -d 'set phrases of a corpus, to ignore in kanwu.toml'
complete -c kanwu -n __fish_use_subcommand -a people -d 'every person of the drafts, as what, where'
complete -c kanwu -n __fish_use_subcommand -a text -d 'the paragraphs of a draft, numbered'
complete -c kanwu -n __fish_use_subcommand -a watch -d 'reports of drafts that are dropped into a folder'
complete -c kanwu -n __fish_use_subcommand -a help -d 'help, or that of a command'
complete -c kanwu -n $reads -a '(__fish_complete_suffix .txt)'

complete -c kanwu -n $checks -s l -l level -x -a 'note warning error' -d 'lowest level shown'
complete -c kanwu -n $checks -l only -x -a '(__kanwu_rule_list)' -d 'these rules alone'
complete -c kanwu -n "$checks; and not $traces" -l scope -x -a 'run file' -d 'compare drafts of the run, or each with itself'
complete -c kanwu -n "$checks; and not $traces" -l date -x -d 'the day that drafts are for'
complete -c kanwu -n $checks -l against -x -a '(__fish_complete_suffix .txt)' -d 'compare drafts with these texts too'
complete -c kanwu -n $traces -l verbatim -d 'any deviation is an error'
complete -c kanwu -n $checks -l fail-on -x -a 'note warning error never' -d 'exit with 1 at this level or above'
complete -c kanwu -n $checks -s f -l format -x -a '(__kanwu_formats)' -d 'report format'
complete -c kanwu -n $watches -a '(__fish_complete_directories)'
complete -c kanwu -n $watches -l out -x -a '(__fish_complete_directories)' -d 'where reports go'
complete -c kanwu -n $watches -l interval -x -d 'seconds between two looks'
complete -c kanwu -n $watches -l timeout -x -d 'seconds that one draft may take'
complete -c kanwu -n $watches -l once -d 'two looks, then end'
complete -c kanwu -n $texts -s f -l format -x -a 'text json' -d 'format of the text'
complete -c kanwu -n $people -s f -l format -x -a '(__kanwu_people_formats)' -d 'format of the table'
complete -c kanwu -n "$checks; or $people; or $texts" -s o -l output -r -F -d 'write the report there'
complete -c kanwu -n "$checks; or __fish_seen_subcommand_from rules people text help" -l lang -x -a 'zh en auto' -d 'language of messages'
complete -c kanwu -n $checks -l colour -x -a 'auto always never' -d 'when to use colour'
complete -c kanwu -n $checks -l annotate -r -d 'copy of the Word file with the findings as comments'
complete -c kanwu -n $checks -l root -x -a '(__fish_complete_directories)' -d 'folder that paths in SARIF are relative to'
complete -c kanwu -n $reads -l input-format -x -a 'text markdown html docx odt epub pdf doc' -d 'format of the drafts'
complete -c kanwu -n $reads -l encoding -x -a 'auto utf-8 utf-16le utf-16be utf-32le utf-32be gb18030 gbk gb2312 big5-hkscs big5 shift_jis euc-jp euc-kr windows-1252' -d 'encoding of the drafts'
complete -c kanwu -n $reads -l config -x -a "(__fish_complete_suffix .toml)" -d 'this kanwu.toml for all drafts'
complete -c kanwu -n $reads -l max-file-size -x -d 'refuse larger files'
complete -c kanwu -n $reads -l max-inflated -x -d 'refuse packages that hold more'
complete -c kanwu -n $reads -l max-ratio -x -d 'refuse packages that inflate more'
complete -c kanwu -n $reads -l max-depth -x -d 'refuse deeper files'
complete -c kanwu -n $reads -s j -l threads -x -d threads
complete -c kanwu -n $checks -l timings -d 'time of each stage, on standard error'
complete -c kanwu -n $phrases -l min-files -x -d 'what stands in so many files'
complete -c kanwu -n $phrases -l min-weight -x -d 'of so many characters'
complete -c kanwu -n $phrases -l limit -x -d 'so many phrases at most'
complete -c kanwu -n $phrases -s f -l format -x -a 'text toml' -d 'format of the list'
complete -c kanwu -s h -l help -d help
complete -c kanwu -n "$checks; and not $traces" -s V -l version -d version

complete -c kanwu -n '__fish_seen_subcommand_from explain' -a '(__kanwu_rules)'
complete -c kanwu -n '__fish_seen_subcommand_from help' -a 'check trace rules explain phrases people text watch'

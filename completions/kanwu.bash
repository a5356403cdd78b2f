# bash completion for kanwu. Needs nothing but bash 4.

# The ids of the rules, from the program that is being completed.
__kanwu_rules() {
    "${COMP_WORDS[0]}" rules 2>/dev/null | while read -r id _; do printf '%s\n' "$id"; done
}

# Fills COMPREPLY with the files that begin with $1, of the extensions that follow (none: any), and with folders.
__kanwu_files() {
    local begin=$1 path extension
    shift
    compopt -o filenames 2>/dev/null
    while IFS= read -r path; do
        [[ ${path##*/} == .* && ${begin##*/} != .* ]] && continue  # hidden files, unless asked for
        [[ -d $path ]] && { COMPREPLY+=("$path"); continue; }
        [[ $# -eq 0 ]] && COMPREPLY+=("$path")
        for extension; do [[ $path == *."$extension" ]] && COMPREPLY+=("$path"); done
    done < <(compgen -f -- "$begin")
}

# Fills COMPREPLY with the words that begin with $1.
__kanwu_words() {
    local begin=$1
    shift
    mapfile -t COMPREPLY < <(compgen -W "$*" -- "$begin")
}

# rule,rule,…: completes the last one, and offers none twice.
__kanwu_rule_list() {
    local typed=$1 before='' rule
    [[ $typed == *,* ]] && before=${typed%,*},
    for rule in $(__kanwu_rules); do
        [[ ,$before == *,$rule,* ]] || [[ $before$rule != "$typed"* ]] || COMPREPLY+=("$before$rule")
    done
    compopt -o nospace 2>/dev/null
}

# The value $2 of option $1 of command $3; fails where the option takes none.
__kanwu_value() {
    case $1 in
    --level | -l) __kanwu_words "$2" note warning error ;;
    --fail-on) __kanwu_words "$2" note warning error never ;;
    --scope) __kanwu_words "$2" run file ;;
    --lang) __kanwu_words "$2" zh en auto ;;
    --colour) __kanwu_words "$2" auto always never ;;
    --input-format) __kanwu_words "$2" text markdown html docx odt epub pdf doc ;;
    --encoding) __kanwu_words "$2" auto utf-8 utf-16le utf-16be utf-32le utf-32be gb18030 gbk gb2312 big5-hkscs big5 shift_jis euc-jp euc-kr windows-1252 ;;
    --only) __kanwu_rule_list "$2" ;;
    --format | -f)
        case $3 in
        phrases) __kanwu_words "$2" text toml ;;
        trace) __kanwu_words "$2" text sarif json ;;
        people) __kanwu_words "$2" text json csv toml ;;
        text) __kanwu_words "$2" text json ;;
        *) __kanwu_words "$2" text sarif ;;
        esac ;;
    --config) __kanwu_files "$2" toml ;;
    --against) __kanwu_files "$2" txt ;;
    --output | -o) __kanwu_files "$2" ;;
    --annotate) __kanwu_files "$2" docx ;;
    --root | --out) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
    --threads | -j | --min-files | --min-weight | --limit | --max-* | --interval | --timeout) ;;
    *) return 1 ;;
    esac
}

_kanwu() {
    local current=${COMP_WORDS[COMP_CWORD]} before=$((COMP_CWORD - 1)) equals=no command=check
    COMPREPLY=()
    [[ $COMP_CWORD -gt 1 && ${COMP_WORDS[1]} =~ ^(trace|rules|explain|phrases|people|text|watch|help)$ ]] && command=${COMP_WORDS[1]}

    # bash splits --option=value and FORMAT=FILE at "=", which is one of COMP_WORDBREAKS.
    if [[ $current == '=' ]]; then
        current='' equals=yes
    elif [[ ${COMP_WORDS[before]} == '=' ]]; then
        before=$((before - 1)) equals=yes
    fi
    local previous=${COMP_WORDS[before]}
    if [[ $equals == yes && $previous =~ ^(text|sarif|json|csv|toml)$ ]]; then
        __kanwu_files "$current"
        return
    fi
    __kanwu_value "$previous" "$current" "$command" && return

    case $command in
    rules) __kanwu_words "$current" --lang --help ;;
    phrases)
        if [[ $current == -* ]]; then
            __kanwu_words "$current" --min-files --min-weight --limit --format --encoding --input-format --config --max-file-size --max-inflated --max-ratio --max-depth --threads --help
        else
            __kanwu_files "$current" txt
        fi ;;
    people | text)
        if [[ $current == -* ]]; then
            __kanwu_words "$current" --format --output --lang --encoding --input-format --config --max-file-size --max-inflated --max-ratio --max-depth --threads --help
        else
            __kanwu_files "$current" txt
        fi ;;
    watch)
        if [[ $current == -* ]]; then
            __kanwu_words "$current" --out --interval --timeout --once --level --only --against --fail-on --lang --date \
                --encoding --input-format --config --max-file-size --max-inflated --max-ratio --max-depth --threads --help
        else
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
        fi ;;
    explain)
        if [[ $current == -* ]]; then __kanwu_words "$current" --help
        elif [[ $COMP_CWORD -eq 2 ]]; then __kanwu_words "$current" "$(__kanwu_rules)"; fi ;;
    help)
        if [[ $current == -* ]]; then __kanwu_words "$current" --lang
        elif [[ $COMP_CWORD -eq 2 ]]; then __kanwu_words "$current" check trace rules explain phrases people text watch; fi ;;
    check | trace)
        if [[ $current == -* ]]; then
            local own=(--scope --date --version)
            [[ $command == trace ]] && own=(--verbatim)
            __kanwu_words "$current" --level --only --against --fail-on --format --output --annotate --lang --colour --root \
                --encoding --input-format --config --max-file-size --max-inflated --max-ratio --max-depth --threads --timings --help "${own[@]}"
        else
            [[ $COMP_CWORD -eq 1 ]] && __kanwu_words "$current" check trace rules explain phrases people text watch help
            __kanwu_files "$current" txt
        fi ;;
    esac
}

complete -F _kanwu kanwu

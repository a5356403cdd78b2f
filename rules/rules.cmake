# The rules that are compiled in: rules/NAME.md. A new rule is one file and one name here.
set(KANWU_RULES
  conflicting-repeat
  copied-passage
  missing-source
  repeated-paragraph
  repeated-quotation
  roster-mismatch
  source-deviation
  speaker-title-conflict
  unused-source)

# The rules that are compiled in: rules/NAME.md. A new rule is one file and one name here.
set(KANWU_RULES
  bad-bytes
  conflicting-repeat
  copied-passage
  missing-source
  repeated-paragraph
  repeated-quotation
  source-deviation
  speaker-title-conflict
  unused-source)

# The rules that are compiled in: rules/NAME.md. A new rule is one file and one name here.
set(KANWU_RULES
  bad-bytes
  conflicting-repeat
  copied-passage
  missing-source
  name-order
  name-variant
  post-holder-conflict
  repeated-paragraph
  repeated-quotation
  roster-mismatch
  source-deviation
  speaker-body-mismatch
  speaker-title-conflict
  unattributed-quotation
  unused-source)

#include "checks/copy_verdict.h"

namespace kanwu {

CopyVerdict judge(const Copy& copy, const CheckInput& input) {
    CopyVerdict verdict;
    verdict.here = voice_of(input.prior.paragraph(copy.later), input.lexicon);
    verdict.there = voice_of(input.prior.paragraph(copy.earlier), input.lexicon);
    verdict.other_voice = different_voices(verdict.here, verdict.there, input.lexicon);
    const bool whole = copy.relation != CopyRelation::shared_run;
    verdict.rule = whole && !verdict.other_voice ? CopyRule::repeated_paragraph : CopyRule::copied_passage;
    return verdict;
}

}  // namespace kanwu

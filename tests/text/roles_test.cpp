#include "text/roles.h"

#include "support/catch.h"
#include "text/sentences.h"
#include "text/unwrapped.h"

using namespace kanwu;

namespace {

// One paragraph a line.
std::vector<std::string> roles(const std::string& text) {
    Document document;
    document.text = text;
    document.source = SourceMap(document.text, {});
    for (std::uint32_t line = 1; line <= document.lines().lines(); ++line)
        document.paragraphs.push_back({document.lines().span(document.text, line), Role::body});
    assign_roles(document);
    std::vector<std::string> out;
    for (const Paragraph& paragraph : document.paragraphs) out.emplace_back(to_string(paragraph.role));
    return out;
}

using Roles = std::vector<std::string>;

// Those in lists, with the role of each: "entry: ", "body: ".
std::vector<std::string> listed(const std::string& text) {
    Document document;
    document.text = text;
    document.source = SourceMap(document.text, {});
    for (std::uint32_t line = 1; line <= document.lines().lines(); ++line)
        document.paragraphs.push_back({.span = document.lines().span(document.text, line)});
    assign_roles(document);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
        if (document.paragraphs[i].group == Group::list)
            out.push_back(std::string(to_string(document.paragraphs[i].role)) + ": " +
                          std::string(document.paragraph_text(i)));
    return out;
}

}  // namespace

TEST_CASE("a page's head, subheads and body are told apart", "[roles]") {
    CHECK(roles("凝聚共识 奋力开创青澜建设新局面\n"
                "——全会与会同志谈体会\n"
                "本报讯 11月3日，市委全会召开。\n"
                "科学绘制未来五年发展蓝图\n"
                "云溪区委书记许文昭表示，云溪区将抓好落实。") ==
          Roles{"headline", "subhead", "body", "subhead", "body"});
}

TEST_CASE("a broadcast's long headline is a headline, a long sentence without its end is not", "[roles]") {
    const std::string head =
        "青澜市委在云溪区召开高标准高质量推进老城更新工作座谈会时强调 坚定信心保持定力 以更大力度抓好管网改造 "
        "让群众早日住上安心房舒心房";
    CHECK(roles(head + "\n本报讯 11月3日，座谈会召开。") == Roles{"headline", "body"});
}

TEST_CASE("prose that lost its last mark is body, a title of two lines is none", "[roles]") {
    CHECK(roles("河边新修了一条步道，一直通到老码头，晚上走路再不用打手电") == Roles{"body"});
    CHECK(roles("卫生室添了理疗仪。老人不出村就能看腰腿疼") == Roles{"body"});
    CHECK(roles("町は入館料を一日三百円、小学生以下は無料とする方針で、雨の日に来た人には晴れた日に使える券を渡す") ==
          Roles{"body"});
    CHECK(roles("東原町、来春から予約制のバス、全域で") == Roles{"headline"});
    CHECK(roles("青澜日报评论员文章：守住底线，稳住预期，把好事办好——论学习贯彻市委全会精神") == Roles{"headline"});
    CHECK(
        roles("The waiting room at the junction will be open and heated until the last train, and the footbridge gets "
              "its lifts a full year ahead of the date that was given in spring") == Roles{"body"});
    CHECK(roles("Port of Callow Reach to deepen its northern channel from October") == Roles{"headline"});
    CHECK(roles("全市春耕全面展开。\u200B") == Roles{"body"});
}

TEST_CASE("items of a contents list are contents lines, the last one too", "[roles]") {
    CHECK(roles("本期节目主要内容：\n1.全市春耕全面展开；\n（2）博览会今日闭幕；\n12.大美山河。") ==
          Roles{"contents-line", "contents-line", "contents-line", "contents-line"});
    CHECK(roles("内容提要：\n全市春耕全面展开；\n博览会今日闭幕；\n连日来，全市各地抢抓农时。") ==
          Roles{"contents-line", "contents-line", "contents-line", "body"});
    // A list that nothing opens is none of contents: its sentences are prose.
    CHECK(roles("1.校车\n2.全市中小学从今年秋季学期起每天开放操场。") == Roles{"entry", "body"});
    CHECK(roles("1.加强领导。各级各部门要把这项工作摆上重要位置，主要负责人亲自抓。") == Roles{"body"});
}

TEST_CASE("bylines, datelines and captions are known, prose that begins like them is body", "[roles]") {
    CHECK(roles("本报记者 何一 通讯员 李明慧") == Roles{"byline"});
    CHECK(roles("（记者 何一）") == Roles{"byline"});
    CHECK(roles("记者从市水利局获悉，全市水库除险加固已完成八成。") == Roles{"body"});
    CHECK(roles("图为云溪区茶农正在采茶。本报记者 何一摄") == Roles{"caption"});
    CHECK(roles("11月3日，云溪区春茶开采，二十个村的茶农上山。图为茶农在梯田茶园里采摘。") == Roles{"caption"});
    CHECK(roles("2025年11月3日 星期一 第3版") == Roles{"dateline"});
    CHECK(roles("新华社青澜11月3日电") == Roles{"dateline"});
    CHECK(roles("一、2025年执行情况") == Roles{"headline"});
}

TEST_CASE("lines whose marks go on are items of a list, a list in the list between them too", "[roles]") {
    CHECK(listed("会议议程：\n1.市长致辞\n2.表彰先进\n（1）个人\n（2）集体\n3.全体合影\n会后参观。") ==
          Roles{"entry: 市长致辞", "entry: 表彰先进", "entry: 个人", "entry: 集体", "entry: 全体合影"});
    CHECK(listed("（一）加强领导。各单位要把春耕摆上重要位置，主要负责人亲自抓。\n"
                 "（二）搞好服务。农资网点要延长营业时间，确保种子化肥供应到村。") ==
          Roles{"body: 加强领导。各单位要把春耕摆上重要位置，主要负责人亲自抓。",
                "body: 搞好服务。农资网点要延长营业时间，确保种子化肥供应到村。"});
}

TEST_CASE("numbered subheads with text between them, and a contents list, are no items", "[roles]") {
    const std::string body = "各单位要把春耕摆上重要位置，主要负责人要亲自抓、负总责。";
    CHECK(listed("一、加强领导\n" + body + "\n二、搞好服务\n" + body).empty());
    CHECK(roles("一、加强领导\n" + body + "\n二、搞好服务\n" + body) == Roles{"headline", "body", "subhead", "body"});
    CHECK(roles("本期节目主要内容：\n1.全市春耕全面展开；\n2.博览会今日闭幕；") ==
          Roles{"contents-line", "contents-line", "contents-line"});
}

TEST_CASE("a telephone number and the times of a race are no dates", "[roles]") {
    CHECK(roles("2026-11-27") == Roles{"dateline"});
    CHECK(roles("27 November 2026") == Roles{"dateline"});
    CHECK(roles("1:02:11") == Roles{"headline"});
    CHECK(roles("新闻热线 0571-8808800") == Roles{"headline"});
}

TEST_CASE("a paragraph that was broken in mid-sentence stays body", "[roles]") {
    CHECK(roles("全市卫生健康系统将学习贯彻全会精神，加快实施健康优先发展战略，聚焦群众看病就医急难愁盼，以推动卫生健康"
                "高质量发展为主题，"
                "以构建整合型服务体系为主线，通过提升公共卫生服务") == Roles{"body"});
    CHECK(roles("会议指出：") == Roles{"body"});
}

TEST_CASE("sentences keep their closing quotation marks", "[sentences]") {
    const std::string text = "“抓好落实。”他说。会议结束！";
    std::vector<std::string> out;
    for (const Span span : sentences(text)) out.emplace_back(slice(text, span));
    CHECK(out == std::vector<std::string>{"“抓好落实。”", "他说。", "会议结束！"});
    CHECK(ends_sentence("“抓好落实。”"));
    CHECK(ends_sentence("He left.)"));
    CHECK_FALSE(ends_sentence("抓好落实"));
    CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("an unwrapped paragraph is one line, with the way back", "[unwrapped]") {
    const std::string text = "  甲乙\r\n　　丙丁\nend of\nline  ";
    const Unwrapped out = unwrap(text, {2, static_cast<std::uint32_t>(text.size() - 2)});
    CHECK(out.text == "甲乙丙丁end of line");
    const auto source = [&](std::string_view words) {
        const auto at = static_cast<std::uint32_t>(out.text.find(words));
        return slice(text, out.to_document({at, at + static_cast<std::uint32_t>(words.size())}));
    };
    CHECK(source("乙") == "乙");
    CHECK(source("乙丙") == "乙\r\n　　丙");
    CHECK(source("丙丁") == "丙丁");
    CHECK(source("of line") == "of\nline");
}

TEST_CASE("a number that wrapping has cut is one, two numbers in words of ASCII are two", "[unwrap]") {
    const auto joined = [](const std::string& text) {
        return unwrap(text, {0, static_cast<std::uint32_t>(text.size())}).text;
    };
    CHECK(joined("安置房2\n14栋") == "安置房214栋");
    CHECK(joined("合同额6.\n5亿元") == "合同额6.5亿元");
    CHECK(joined("比例为8\n0%，") == "比例为80%，");
    CHECK(joined("in 2\n14 people") == "in 2 14 people");
    CHECK(joined("12\n34") == "12 34");
    CHECK(joined("谢WTO\n成员") == "谢WTO成员");
    CHECK(joined("by the\nsea") == "by the sea");
}

#include "attribution/posts.h"

#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

// The title as it is read before a name.
Title title(const std::string& words) {
    const ParagraphAttribution found = test::read(words + "林正南说，要抓紧。");
    REQUIRE(found.mentions.size() == 1);
    REQUIRE(found.mentions[0].titles.size() == 1);
    return found.mentions[0].titles[0];
}

void check(TitleRelation want, std::initializer_list<std::pair<const char*, const char*>> pairs) {
    for (const auto& [a, b] : pairs) {
        CAPTURE(a, b);
        CHECK(relation(title(a), title(b), builtin_lexicon()) == want);
        CHECK(relation(title(b), title(a), builtin_lexicon()) == want);
    }
}

}  // namespace

TEST_CASE("one post of one body, in short and in full", "[attribution]") {
    check(TitleRelation::same, {{"市委书记", "清河市委书记"},
                                {"市发改委主任", "市发展改革委主任"},
                                {"市国资委主任", "市国有资产监督管理委员会主任"},
                                {"蓝海集团董事长", "蓝海集团有限公司董事长"},
                                {"云溪公安分局局长", "市公安局云溪分局局长"},
                                {"市发改委主任", "清河市发展改革委主任"},
                                {"市自规局局长", "市自然资源和规划局局长"},
                                {"团市委书记", "共青团清河市委书记"},
                                {"白鹭县农业农村局局长", "县农业局局长"},
                                {"公司董事长", "澄波股份董事长"}});
}

TEST_CASE("posts of other times are compatible, each of its own time", "[attribution]") {
    check(TitleRelation::compatible,
          {{"原市水利局副局长", "新任市水利局局长"}, {"时任云溪区委书记", "新任白鹭县委书记"}});
    check(TitleRelation::rank_differs, {{"市水利局副局长", "市水利局局长"}});
}

TEST_CASE("posts that one person may well hold together", "[attribution]") {
    check(TitleRelation::compatible, {{"市教育工委书记", "市教委主任"},
                                      {"云溪区委副书记", "云溪区区长"},
                                      {"市财政局党组书记", "市财政局局长"},
                                      {"市人大代表", "白鹭县委书记"},
                                      {"市总河长", "市委书记"},
                                      {"市委书记", "市人大常委会主任"},
                                      {"清河市市长", "市国防动员委员会主任"},
                                      {"市第一人民医院院长", "心内科主任"},
                                      {"市纪委书记", "清河市监委主任"},
                                      {"清河高新区党工委书记", "高新区管委会主任"},
                                      {"白石村党支部书记", "白石村村委会主任"},
                                      {"市委政法委书记", "市公安局局长"},
                                      {"市政府秘书长", "市政府办公厅主任"},
                                      {"清河市市长", "市政府党组书记"},
                                      {"青石镇党委书记", "青石镇人大主席"},
                                      {"市工商联主席", "蓝海集团董事长"},
                                      {"省直机关工委书记", "省委秘书长"},
                                      {"市水利局原局长", "市财政局局长"}});
}

TEST_CASE("posts of which nothing can be said", "[attribution]") {
    check(TitleRelation::unclear, {{"市公安局副局长", "市公安局云溪分局局长"},
                                   {"远山重工副总经理", "远山重工新能源公司总经理"},
                                   {"清河区委书记", "清河经开区党工委书记"},
                                   {"国家主席", "中央军委主席"}});
}

TEST_CASE("posts of one company that are seldom in one hand", "[attribution]") {
    check(TitleRelation::rarely_together, {{"华星集团董事长", "华星集团总经理助理"}});
}

TEST_CASE("chief and deputy of one body", "[attribution]") {
    check(TitleRelation::rank_differs, {{"市财政局局长", "市财政局副局长"}, {"市发改委副主任", "市发展改革委主任"}});
}

TEST_CASE("heads of two bodies", "[attribution]") {
    check(TitleRelation::unrelated_heads, {{"清河区委书记", "市国资委党委书记"},
                                           {"市教委主任", "市商务委主任"},
                                           {"市委书记", "团市委书记"},
                                           {"市纪委书记", "省监委主任"},
                                           {"云溪区区长", "临江区政府党组书记"},
                                           {"市委办公厅主任", "市政府办公厅主任"},
                                           {"云溪区区长", "临江区区长"},
                                           {"李庄村党支部书记", "三河卫生院院长"},
                                           {"市公安局刑侦支队支队长", "市公安局交警支队支队长"}});
}

TEST_CASE("heads of bodies that one person commonly leads together", "[attribution]") {
    check(TitleRelation::compatible, {{"市委宣传部部长", "市文明办主任"},
                                      {"市委宣传部部长", "市新闻出版局局长"},
                                      {"市委宣传部部长", "市电影局局长"},
                                      {"市委宣传部部长", "市政府新闻办主任"},
                                      {"市委宣传部部长", "市委网信办主任"},
                                      {"市委宣传部长", "市文明办主任"},
                                      {"自治区党委宣传部部长", "自治区文明办主任"},
                                      {"清河市委宣传部部长", "市互联网信息办公室主任"},
                                      {"重庆市委宣传部部长", "市委网信办主任"},
                                      {"清河市委宣传部部长", "清河文明办主任"},
                                      {"广西党委宣传部部长", "自治区电影局局长"},
                                      {"区委政法委书记", "云溪公安分局局长"},
                                      {"市委组织部部长", "市公务员局局长"},
                                      {"市委组织部部长", "市委编办主任"},
                                      {"市委组织部部长", "市委老干部局局长"},
                                      {"区委组织部部长", "云溪区委两新工委书记"},
                                      {"市委社会工作部部长", "市委两新工委书记"},
                                      {"市委统战部部长", "市民宗局局长"},
                                      {"市委统战部部长", "市民族宗教委主任"},
                                      {"市委统战部部长", "市侨办主任"},
                                      {"市委统战部部长", "市台办主任"},
                                      {"市委办公厅主任", "市档案局局长"},
                                      {"市委办公厅主任", "市国家保密局局长"},
                                      {"市委秘书长", "市档案局局长"},
                                      {"市委秘书长", "市委改革办主任"},
                                      {"县委办公室主任", "县档案局局长"},
                                      {"市委机要局局长", "市密码管理局局长"},
                                      {"市国家保密局局长", "市委保密办主任"},
                                      {"市委改革办主任", "市委政研室主任"},
                                      {"市纪委书记", "市监察委员会主任"},
                                      {"市纪委书记", "市委巡察办主任"},
                                      {"市外办主任", "市港澳办主任"},
                                      {"市史志办主任", "市档案馆馆长"},
                                      {"市地方志办公室主任", "市委党史研究室主任"},
                                      {"市政府秘书长", "市信访局局长"},
                                      {"市政府办公厅主任", "市外办主任"},
                                      {"市机关事务管理局局长", "市政府办公厅主任"},
                                      {"市大数据局局长", "市政务办主任"},
                                      {"市数据局局长", "市行政审批局局长"},
                                      {"市发展改革委主任", "市能源局局长"},
                                      {"清河市发展和改革局局长", "市粮食和物资储备局局长"},
                                      {"市发改委主任", "市国防动员办公室主任"},
                                      {"市经信委主任", "市国防科工办主任"},
                                      {"市工业和信息化局局长", "市中小企业局局长"},
                                      {"市科技局局长", "市外国专家局局长"},
                                      {"市商务局局长", "市口岸办主任"},
                                      {"市商务局局长", "市投资促进局局长"},
                                      {"市地方金融监管局局长", "市委金融办主任"},
                                      {"市金融办主任", "市地方金融管理局局长"},
                                      {"市市场监管局局长", "市知识产权局局长"},
                                      {"市市场监管局局长", "市药监局局长"},
                                      {"市市场监督管理局局长", "市食安办主任"},
                                      {"市农业农村委主任", "市乡村振兴局局长"},
                                      {"市农业农村局局长", "市委农村工作领导小组办公室主任"},
                                      {"市自然资源局局长", "市林业局局长"},
                                      {"市规划和自然资源局局长", "市海洋局局长"},
                                      {"市生态环境局局长", "市核安全局局长"},
                                      {"市住建局局长", "市人防办主任"},
                                      {"市国防动员办主任", "市人民防空办公室主任"},
                                      {"市城管局局长", "市综合行政执法局局长"},
                                      {"市交通运输局局长", "市港航局局长"},
                                      {"市水利局局长", "市河长办主任"},
                                      {"市应急管理局局长", "市安委办主任"},
                                      {"市教委主任", "市语委办主任"},
                                      {"市文旅委主任", "市文物局局长"},
                                      {"市文化和旅游局局长", "市广电局局长"},
                                      {"市卫生健康委主任", "市中医药局局长"},
                                      {"市卫健委主任", "市疾控局局长"},
                                      {"市退役军人事务局局长", "市双拥办主任"},
                                      {"市公安局局长", "市禁毒办主任"},
                                      {"市司法局局长", "市委依法治市办主任"},
                                      {"市审计局局长", "市委审计办主任"},
                                      {"市烟草专卖局局长", "市烟草公司总经理"},
                                      {"市融媒体中心主任", "市广播电视台台长"}});
}

TEST_CASE("the secretary of a committee chairs its commissions", "[attribution]") {
    check(TitleRelation::compatible, {{"市委书记", "市委财经委员会主任"},
                                      {"市委书记", "市委全面深化改革委员会主任"},
                                      {"清河市委书记", "市委深改委主任"},
                                      {"市委书记", "市委财经委主任"},
                                      {"市委书记", "市委审计委主任"},
                                      {"市委书记", "清河市委网信委主任"},
                                      {"市委书记", "市委国安委主任"},
                                      {"自治区党委书记", "自治区党委财经委员会主任"},
                                      {"市委财经委主任", "市委深改委主任"},
                                      {"市委书记", "市委党校校长"},
                                      {"市委秘书长", "市委财经办主任"}});
    check(TitleRelation::unrelated_heads, {{"县委书记", "市委财经委员会主任"},
                                           {"市委书记", "省委全面深化改革委员会主任"},
                                           {"临江区区长", "云溪区委财经委员会主任"},
                                           {"县委书记", "县委办公室主任"},
                                           {"市委书记", "市委政法委书记"},
                                           {"市委编办主任", "市委网信办主任"}});
}

TEST_CASE("posts that were silent before joint bodies and zones were known stay so", "[attribution]") {
    check(TitleRelation::compatible, {{"市公安局局长", "市副市长"},
                                      {"市人大常委会副主任", "市总工会主席"},
                                      {"市政协副主席", "市工商联主席"},
                                      {"市红十字会会长", "清河市副市长"},
                                      {"市信访局局长", "市政府副秘书长"},
                                      {"青石街道党工委书记", "青石街道人大工委主任"},
                                      {"市委党校校长", "市委组织部部长"},
                                      {"市行政学院院长", "市委党校校长"},
                                      {"蓝海集团董事长", "蓝海集团党委书记"},
                                      {"清河大学校长", "清河大学党委副书记"},
                                      {"清河医科大学附属医院院长", "清河医科大学医学院院长"}});
}

TEST_CASE("who leads a zone of another name than the district cannot be told", "[attribution]") {
    check(TitleRelation::unclear, {{"云溪区委书记", "清河经开区党工委书记"},
                                   {"云溪区委书记", "清河高新区管委会主任"},
                                   {"云溪区区长", "江北新区管委会主任"},
                                   {"云溪区委书记", "自贸试验区清河片区管委会主任"},
                                   {"青石街道党工委书记", "云溪工业园区管委会主任"},
                                   {"清河经开区党工委书记", "江北综保区管委会主任"}});
    check(TitleRelation::unrelated_heads, {{"市国资委党委书记", "清河经开区党工委书记"},
                                           {"市水利局局长", "江北新区管委会主任"},
                                           {"云溪区区长", "江北新区区长"},
                                           {"白石经开区党工委书记", "临江高新区管委会主任"}});
}

TEST_CASE("joint bodies of two levels or places are led by two persons", "[attribution]") {
    check(TitleRelation::unrelated_heads, {{"市能源局局长", "省发展改革委主任"},
                                           {"市中医药局局长", "省卫生健康委主任"},
                                           {"区文明办主任", "市委宣传部部长"},
                                           {"云溪区委宣传部部长", "临江区文明办主任"},
                                           {"县档案局局长", "市委办公厅主任"},
                                           {"云溪区委宣传部部长", "临江文明办主任"},
                                           {"重庆市委宣传部部长", "县文明办主任"},
                                           {"市政府秘书长", "省信访局局长"},
                                           {"区文明办主任", "自治区党委宣传部部长"}});
}

TEST_CASE("other departments of one place have two heads", "[attribution]") {
    check(TitleRelation::unrelated_heads, {{"市属建工二局局长", "市属建工十二局局长"},
                                           {"市财政局局长", "市水利局局长"},
                                           {"市财政局局长", "市国资委主任"},
                                           {"市财政局局长", "市审计局局长"},
                                           {"市委宣传部部长", "市委组织部部长"},
                                           {"市委宣传部部长", "市委统战部部长"},
                                           {"市委宣传部长", "市委书记"},
                                           {"市委组织部部长", "市文明办主任"},
                                           {"市委组织部部长", "市档案局局长"},
                                           {"市委组织部部长", "市人社局局长"},
                                           {"市委统战部部长", "市文明办主任"},
                                           {"市纪委书记", "市委组织部部长"},
                                           {"市司法局局长", "市监委主任"},
                                           {"市公安局局长", "市司法局局长"},
                                           {"市林业局局长", "市农业农村局局长"},
                                           {"市自然资源局局长", "市水利局局长"},
                                           {"市生态环境局局长", "市住建局局长"},
                                           {"市卫健委主任", "市医保局局长"},
                                           {"市卫健委主任", "市药监局局长"},
                                           {"市教育局局长", "市科技局局长"},
                                           {"市教育局局长", "市体育局局长"},
                                           {"市商务局局长", "市文旅局局长"},
                                           {"市发展改革委主任", "市科技局局长"},
                                           {"市能源局局长", "市国防科工办主任"},
                                           {"市统计局局长", "市税务局局长"},
                                           {"市委书记", "市教委主任"},
                                           {"云溪区委书记", "市卫生健康委主任"},
                                           {"清河市市长", "市公安局局长"},
                                           {"蓝海集团董事长", "市财政局局长"},
                                           {"青石镇党委书记", "白鹭镇党委书记"}});
}

TEST_CASE("a school that is called this school is the same", "[attribution]") {
    check(TitleRelation::same, {{"校党委书记", "清河大学党委书记"}, {"学校校长", "清河大学校长"}});
}

TEST_CASE("courts, procuratorates and people's organisations by their short and long names", "[attribution]") {
    check(TitleRelation::same, {{"清河区检察院检察长", "清河区人民检察院检察长"},
                                {"清河区法院院长", "清河区人民法院院长"},
                                {"市中院院长", "市中级人民法院院长"},
                                {"市妇联主席", "市妇女联合会主席"},
                                {"市工商联主席", "市工商业联合会主席"},
                                {"市记协主席", "市新闻工作者协会主席"},
                                {"县教体局局长", "白鹭县教育体育局局长"},
                                {"市公安局交警支队支队长", "市公安局交通警察支队支队长"},
                                {"市人力社保局局长", "市人力资源和社会保障局局长"},
                                {"市城管委主任", "市城市管理委员会主任"},
                                {"白石村村委会主任", "白石村村民委员会主任"},
                                {"市委组织部长", "市委组织部部长"}});
    check(TitleRelation::rank_differs, {{"市公安局局长", "市公安局副局长"},
                                        {"清河大学校长", "清河大学副校长"},
                                        {"白鹭县县长", "白鹭县副县长"},
                                        {"市第一人民医院院长", "市第一人民医院副院长"},
                                        {"市中级人民法院院长", "市中级人民法院副院长"},
                                        {"蓝海集团总经理", "蓝海集团副总经理"},
                                        {"云溪区委书记", "云溪区委副书记"},
                                        {"青石镇党委书记", "青石镇党委副书记"},
                                        {"清河大学党委书记", "清河大学党委副书记"},
                                        {"市委宣传部部长", "市委宣传部常务副部长"},
                                        {"白石村村委会主任", "白石村村委会副主任"},
                                        {"市检察院检察长", "市人民检察院副检察长"}});
}

TEST_CASE("party and office, rank and file, of counties, villages, schools, hospitals and firms", "[attribution]") {
    check(TitleRelation::compatible, {{"白鹭县委副书记", "白鹭县县长"},
                                      {"白鹭县委常委", "白鹭县常务副县长"},
                                      {"清河市副市长", "市公安局局长"},
                                      {"清河市副市长", "云溪区委书记"},
                                      {"市委副书记", "市委政法委书记"},
                                      {"县委书记", "县人武部党委第一书记"},
                                      {"县政协主席", "县政协党组书记"},
                                      {"市妇联主席", "市妇联党组书记"},
                                      {"水利部部长", "水利部党组书记"},
                                      {"国家发展改革委副主任", "国家能源局局长"},
                                      {"清河大学党委书记", "清河大学校务委员会主任"},
                                      {"清河大学校长", "清河大学学术委员会主任"},
                                      {"清河大学经济学院院长", "清河大学数字经济研究院院长"},
                                      {"清河大学校长", "中国科学院院士"},
                                      {"市第一人民医院院长", "市第一人民医院党委副书记"},
                                      {"市人民医院院长", "市医学会会长"},
                                      {"市人民医院院长", "市卫生健康委副主任"},
                                      {"县人民医院院长", "县医疗集团院长"},
                                      {"蓝海集团总经理", "蓝海集团董事"},
                                      {"清河银行董事长", "清河银行党委书记"},
                                      {"市中级人民法院院长", "市中级人民法院党组书记"},
                                      {"市检察院检察长", "市检察院党组书记"},
                                      {"清河军分区司令员", "市委常委"},
                                      {"县人武部部长", "县委常委"},
                                      {"白石村党总支书记", "白石村股份经济合作社理事长"},
                                      {"白石社区党委书记", "白石社区居委会主任"},
                                      {"白石村党支部书记", "青石镇党委副书记"},

                                      {"白石村第一书记", "市财政局科长"},
                                      {"市文联主席", "市作协主席"},
                                      {"市科协主席", "清河大学校长"},
                                      {"市消委会主任", "市人大常委会副主任"},
                                      {"市慈善总会会长", "市政协主席"},
                                      {"清河一中校长", "清河一中党委书记"},
                                      {"清河一中校长", "市教育局副局长"},
                                      {"市社会主义学院院长", "市委统战部部长"},
                                      {"市教育局局长", "市委教育工委书记"},
                                      {"市供销社理事会主任", "市供销社党组书记"},
                                      {"市税务局局长", "市税务局党委书记"},
                                      {"清河海关关长", "清河海关党委书记"},
                                      {"县融媒体中心主任", "县委宣传部副部长"},
                                      {"县融媒体中心主任", "县广播电视台台长"},
                                      {"清河日报社社长", "清河报业集团董事长"},
                                      {"清河市广播电视台台长", "清河市广电集团董事长"},
                                      {"云溪公安分局局长", "云溪区副区长"},
                                      {"市委书记", "省委副书记"},
                                      {"市委书记", "省委常委"},
                                      {"云溪区委书记", "清河市委副书记"},
                                      {"江北新区党工委书记", "江北新区管委会主任"},
                                      {"市人大常委会秘书长", "市人大常委会办公室主任"},
                                      {"市政协秘书长", "市政协办公室主任"},
                                      {"市总工会主席", "市总工会党组书记"},
                                      {"团市委书记", "市青联主席"},
                                      {"市妇联主席", "市妇儿工委办主任"},
                                      {"白鹭县委书记", "白鹭县人大常委会主任"},
                                      {"清河市市长", "清河市安全生产委员会主任"},
                                      {"清河市市长", "市规划委员会主任"},
                                      {"青石镇党委书记", "青石镇人大主席"},
                                      {"清河市市长", "清河市国防动员委员会主任"}});
    check(TitleRelation::unclear, {{"白石村党支部书记", "白石村果品专业合作社社长"},
                                   {"市疾控局局长", "市疾控中心主任"},
                                   {"县人武部政委", "县人武部部长"},
                                   {"清河日报社社长", "清河日报社总编辑"},
                                   {"清河日报社社长", "清河日报总编辑"},
                                   {"蓝海集团董事长", "蓝海股份公司董事长"},
                                   {"清河银行行长", "清河银行云溪支行行长"},
                                   {"江北新区管委会主任", "江北区区长"},
                                   {"清河经开区管委会主任", "清河经开区投资公司董事长"},
                                   {"清河机场集团董事长", "清河机场公司总经理"},
                                   {"财政部部长", "国家税务总局局长"}});
}

TEST_CASE("heads of a place and of an office, a school or a hospital in it are two persons", "[attribution]") {
    check(TitleRelation::unrelated_heads, {{"清河市市长", "清河市财政局局长"},
                                           {"清河市市长", "清河市公安局局长"},
                                           {"青石镇党委书记", "青石镇卫生院院长"},
                                           {"青石镇镇长", "青石镇中心小学校长"},
                                           {"白石村党支部书记", "白石小学校长"},
                                           {"白石村党支部书记", "青石村党支部书记"},
                                           {"清河市市长", "清河市发展和改革委员会主任"},
                                           {"云溪区区长", "云溪公安分局局长"},
                                           {"市第一人民医院院长", "市中医院院长"},
                                           {"市第一人民医院院长", "市卫生健康委主任"},
                                           {"市中级人民法院院长", "云溪区人民法院院长"},
                                           {"云溪区法院院长", "云溪区检察院检察长"},
                                           {"市检察院检察长", "市司法局局长"},
                                           {"清河一中校长", "清河二中校长"},
                                           {"市实验小学校长", "市教育局局长"},
                                           {"清河大学校长", "云溪大学校长"},
                                           {"清河大学党委书记", "市教委主任"},
                                           {"市财政局党组书记", "市水利局局长"},
                                           {"蓝海集团董事长", "远山集团董事长"},
                                           {"蓝海集团董事长", "市国资委主任"},
                                           {"市国资委主任", "市城投集团董事长"},
                                           {"白鹭县县长", "青石县县长"},
                                           {"省财政厅厅长", "市财政局局长"},
                                           {"省水利厅厅长", "省林业局局长"},
                                           {"市气象局局长", "市水利局局长"},
                                           {"市商务局局长", "市供销社主任"},
                                           {"市图书馆馆长", "市文化馆馆长"},
                                           {"市公积金中心主任", "市财政局局长"},
                                           {"市总工会主席", "市财政局局长"},
                                           {"清河海关关长", "市税务局局长"},
                                           {"县人武部部长", "县委书记"},
                                           {"市消防救援支队支队长", "市应急管理局局长"},
                                           {"青石街道党工委书记", "白石街道党工委书记"},
                                           {"青石街道办事处主任", "白石街道办事处主任"}});
}

TEST_CASE("the head of one office is seldom the deputy of another beside it", "[attribution]") {
    check(TitleRelation::rarely_together,
          {{"县发展和改革局局长", "县农业农村局副局长"}, {"区供热公司经理", "区国有资产运营中心副主任"}});
    check(TitleRelation::compatible, {{"市委组织部副部长", "市委老干部局局长"},
                                      {"市政府副秘书长", "市信访局局长"},
                                      {"市委宣传部副部长", "市文化和旅游局局长"},
                                      {"市财政局局长", "省财政学会副会长"}});
}

TEST_CASE("the head of one office is seldom the chief accountant of another beside it", "[attribution]") {
    check(TitleRelation::rarely_together,
          {{"市城市管理局局长", "市财政局总会计师"}, {"县水利局局长", "县交通运输局总工程师"}});
    check(TitleRelation::compatible, {{"市财政局党组成员", "市财政局总会计师"}});
}

TEST_CASE("the law bars who supervises a company from managing it", "[attribution]") {
    check(TitleRelation::rarely_together,
          {{"远山重工独立董事", "远山重工副总经理"}, {"远山重工监事", "远山重工财务总监"}});
    check(TitleRelation::compatible, {{"远山重工独立董事", "蓝海集团总经理"}, {"远山重工董事", "远山重工总经理"}});
}

TEST_CASE("any two titles can be compared, whichever of them says its organ", "[attribution][property]") {
    const std::vector<std::string> bodies{
        "",     "党委",     "党组",         "工会",   "集团",         "集团党委", "集团工会",  "市",
        "市委", "市财政局", "市财政局党组", "石坝村", "石坝村村委会", "村党总支", "市委宣传部"};
    const std::vector<std::string> posts{"书记", "党委书记",   "党组书记", "党总支书记", "主席", "工会主席",
                                         "主任", "村委会主任", "部长",     "宣传部长",   "局长", "党组成员"};
    std::vector<Title> titles;
    for (const std::string& body : bodies)
        for (const std::string& post : posts)
            for (const bool deputy : {false, true}) {
                Title made;
                made.organisation = body;
                made.post = post;
                if (deputy) made.modifiers = {"副"};
                titles.push_back(made);
            }
    std::size_t unlike = 0;
    for (const Title& a : titles)
        for (const Title& b : titles)
            unlike += relation(a, b, builtin_lexicon()) != relation(b, a, builtin_lexicon()) ? 1 : 0;
    CHECK(unlike == 0);
}

TEST_CASE("who leads a village may lead a company, and who leads a group of schools one of them", "[attribution]") {
    check(TitleRelation::unclear, {{"柳林村党支部书记", "绿野农业科技有限公司董事长"},
                                   {"柳林村村委会主任", "满仓果业公司总经理"},
                                   {"柳林村党总支书记", "柳林村绿野旅游开发公司董事长"},
                                   {"实验中学教育集团总校长", "实验中学东校区校长"}});
    check(TitleRelation::unrelated_heads, {{"石桥镇党委书记", "绿野农业科技有限公司董事长"},
                                           {"柳林村党支部书记", "县财政局局长"},
                                           {"柳林村党支部书记", "白杨村党支部书记"},
                                           {"实验中学校长", "滨海小学校长"}});
}

TEST_CASE("a mayor leads the party group of his own government, by whatever name", "[attribution]") {
    check(TitleRelation::compatible, {{"澄湾市人民政府市长", "市政府党组书记"},
                                      {"澄湾市市长", "市政府党组书记"},
                                      {"望海县县长", "县人民政府党组书记"}});
    check(TitleRelation::unrelated_heads, {{"澄湾市市长", "临泉市政府党组书记"}});
}

TEST_CASE("companies whose names begin alike behind a place may be of one group", "[attribution]") {
    check(TitleRelation::unclear, {{"海岳重工集团董事长", "澄湾海岳机械制造集团有限公司董事长"},
                                   {"海岳科技董事长", "澄湾市海岳置业有限公司董事长"}});
    check(TitleRelation::unrelated_heads, {{"青禾电气董事长", "澄湾市海岳置业有限公司董事长"}});
}

TEST_CASE("offices of one place that lend each other their heads, in short and in full", "[attribution]") {
    check(TitleRelation::compatible, {{"市委办主任", "市国家保密局局长"},
                                      {"市委办主任", "市档案局局长"},
                                      {"市应急管理局局长", "市防汛办主任"},
                                      {"市应急管理局局长", "市森防办主任"}});
}

TEST_CASE("the bodies that lead a place are in several hands", "[attribution]") {
    check(TitleRelation::rarely_together, {{"市长", "市人大常委会主任"},
                                           {"澄湾市市长", "市政协主席"},
                                           {"市委书记", "市政协主席"},
                                           {"市人大常委会主任", "市政协主席"},
                                           {"望海县县长", "望海县人大常委会主任"},
                                           {"石桥镇镇长", "石桥镇人大主席"},
                                           {"市委秘书长", "市政府秘书长"},
                                           {"省长", "市长"}});
    check(TitleRelation::compatible, {{"市委书记", "市人大常委会主任"},
                                      {"望海县县长", "澄湾市政协副主席"},
                                      {"市政协副主席", "市财政局局长"},
                                      {"澄湾市市长", "原市政协主席"},
                                      {"市委副秘书长", "市政府秘书长"}});
}

TEST_CASE("English bodies of one place are told apart by what is left of their names", "[attribution][english]") {
    const auto of = [](const char* post, const char* body) {
        Title title;
        title.post = post;
        title.organisation = body;
        return title;
    };
    const auto directors = [&](const char* a, const char* b) {
        const TitleRelation found = relation(of("director", a), of("director", b), builtin_lexicon());
        CHECK(relation(of("director", b), of("director", a), builtin_lexicon()) == found);
        return found;
    };
    CHECK(directors("Guanglin Transport Bureau", "Guanglin Municipal Water Bureau") == TitleRelation::rarely_together);
    CHECK(directors("Guanglin Department of Education", "Guanglin Department of Finance") ==
          TitleRelation::rarely_together);
    CHECK(directors("Guanglin Transport Bureau", "Guanglin Municipal Transport Bureau") == TitleRelation::unclear);
    CHECK(directors("Guanglin Transport Bureau", "Guanglin Transportation Bureau") == TitleRelation::unclear);
    CHECK(directors("Guanglin Water Resources Bureau", "Guanglin Water Conservancy Bureau") == TitleRelation::unclear);
    CHECK(directors("Guanglin Health Bureau", "Guanglin Health Commission") != TitleRelation::rarely_together);
    CHECK(directors("Lace Museum", "Harbour Institute") == TitleRelation::compatible);
    CHECK(relation(of("finance minister", "Calandia"), of("finance minister", "Calandian"), builtin_lexicon()) ==
          TitleRelation::unclear);
    CHECK(relation(of("magistrate", "Wanghai County"), of("magistrate", "Linquan County"), builtin_lexicon()) ==
          TitleRelation::unrelated_heads);
}

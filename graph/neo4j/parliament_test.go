package neo4j

// asked is a small parliament: four inquiries, one of them stated to be the same as another, with a notice, answers,
// citations and a chain of papers.
const asked = `
graph document/ah-tk-20172018-1/graph
document/ah-tk-20172018-1 type Document AnswerPaper
document/ah-tk-20172018-1 identifier ah-tk-20172018-1
document/ah-tk-20172018-1 title Veiligheid op de werkvloer
document/ah-tk-20172018-1 dateSubmitted 2018-01-10
document/ah-tk-20172018-1 dueDate 2018-01-31
document/ah-tk-20172018-1 dateAnswered 2018-01-30
document/ah-tk-20172018-1 responseDays 20
document/ah-tk-20172018-1 concerns inquiry/1
document/ah-tk-20172018-1 askedBy person/dijk
document/ah-tk-20172018-1 askedBy person/bakker
document/ah-tk-20172018-1 askedAs membership/dijk
document/ah-tk-20172018-1 askedAs membership/bakker
document/ah-tk-20172018-1 addressedMinistry ministry/szw
document/ah-tk-20172018-1 ministry ministry/szw
document/ah-tk-20172018-1 answeredBy person/koning
document/ah-tk-20172018-1 answeredAs incumbency/koning
document/ah-tk-20172018-1 onBehalfOf post/fin
inquiry/1 type Inquiry
document/ah-tk-20172018-1/question/1 type Question
document/ah-tk-20172018-1/question/1 number 1
document/ah-tk-20172018-1/question/1 text Kent u het bericht over valpartijen?
document/ah-tk-20172018-1/question/1 partOf document/ah-tk-20172018-1
document/ah-tk-20172018-1/question/1 cites law/arbo/3
document/ah-tk-20172018-1/note/1 type Note
document/ah-tk-20172018-1/note/1 text Krant
document/ah-tk-20172018-1/note/1 partOf document/ah-tk-20172018-1
document/ah-tk-20172018-1/note/1 noteTo document/ah-tk-20172018-1/question/1
document/ah-tk-20172018-1/note/1 mentions https://krant.example/valpartijen
https://krant.example/valpartijen type WebPage
https://krant.example/valpartijen onSite site/krant.example
document/ah-tk-20172018-1/answer/1 type Answer
document/ah-tk-20172018-1/answer/1 number 1
document/ah-tk-20172018-1/answer/1 text Ja. De inspectie ziet toe.
document/ah-tk-20172018-1/answer/1 answers document/ah-tk-20172018-1/question/1
document/ah-tk-20172018-1/answer/1 partOf document/ah-tk-20172018-1
document/ah-tk-20172018-1/answer/1 mentions agency/inspectie
document/ah-tk-20172018-1/answer/1 cites law/awb
document/ah-tk-20172018-1/answer/1 cites eu/avg
document/ah-tk-20172018-1/answer/1 cites case/hr
document/ah-tk-20172018-1/answer/1 cites paper/35322-5
person/dijk type Member
person/bakker type Member
graph document/ah-tk-20172018-2/graph
document/ah-tk-20172018-2 type Document AnswerPaper
document/ah-tk-20172018-2 identifier ah-tk-20172018-2
document/ah-tk-20172018-2 title Vervolgvragen over de werkvloer
document/ah-tk-20172018-2 dateSubmitted 2018-03-01
document/ah-tk-20172018-2 dueDate 2018-03-22
document/ah-tk-20172018-2 dateAnswered 2018-04-10
document/ah-tk-20172018-2 responseDays 40
document/ah-tk-20172018-2 concerns inquiry/2
document/ah-tk-20172018-2 seeAlso document/ah-tk-20172018-1
document/ah-tk-20172018-2 askedBy person/dijk
document/ah-tk-20172018-2 askedAs membership/dijk
document/ah-tk-20172018-2 addressedMinistry ministry/szw
document/ah-tk-20172018-2 ministry ministry/szw
inquiry/2 type Inquiry
document/ah-tk-20172018-2/question/1 type Question
document/ah-tk-20172018-2/question/1 number 1
document/ah-tk-20172018-2/question/1 text Waarom duurt het zo lang? Staat dat in de Arbowet?
document/ah-tk-20172018-2/question/1/mention/44-51 type Mention
document/ah-tk-20172018-2/question/1/mention/44-51 hasTarget document/ah-tk-20172018-2/question/1
document/ah-tk-20172018-2/question/1/mention/44-51 hasBody law/arbo
document/ah-tk-20172018-2/question/1/mention/44-51 sentence Staat dat in de Arbowet?
document/ah-tk-20172018-2/question/1 partOf document/ah-tk-20172018-2
document/ah-tk-20172018-2/question/1 cites law/arbo
graph document/ah-tk-20172018-3/graph
document/ah-tk-20172018-3 type Document DelayNotice
document/ah-tk-20172018-3 identifier ah-tk-20172018-3
document/ah-tk-20172018-3 title Vervolgvragen over de werkvloer.
document/ah-tk-20172018-3 text De vragen vergen nader onderzoek.
document/ah-tk-20172018-3 dateSubmitted 2018-03-01
document/ah-tk-20172018-3 dateNotified 2018-03-20
document/ah-tk-20172018-3 concerns inquiry/2b
document/ah-tk-20172018-3 askedBy person/dijk
document/ah-tk-20172018-3 askedAs membership/dijk
document/ah-tk-20172018-3 addressedMinistry ministry/szw
document/ah-tk-20172018-3 ministry ministry/szw
inquiry/2b type Inquiry
graph document/kv-tk-2018Z04/graph
document/kv-tk-2018Z04 type Document QuestionPaper
document/kv-tk-2018Z04 identifier kv-tk-2018Z04
document/kv-tk-2018Z04 title Belasting op fietsen
document/kv-tk-2018Z04 dateSubmitted 2018-05-02
document/kv-tk-2018Z04 concerns inquiry/4
document/kv-tk-2018Z04 askedBy person/vries
document/kv-tk-2018Z04 addressedMinistry ministry/fin
inquiry/4 type Inquiry
document/kv-tk-2018Z04/question/1 type Question
document/kv-tk-2018Z04/question/1 number 1
document/kv-tk-2018Z04/question/1 text Welke belasting geldt voor een fiets?
document/kv-tk-2018Z04/question/1 partOf document/kv-tk-2018Z04
document/kv-tk-2018Z04/question/1 cites law/awb
document/kv-tk-2018Z04/question/1 cites document/ah-tk-20172018-2
document/kv-tk-2018Z04/question/1 mentions https://blad.example/fiets
https://blad.example/fiets type WebPage
https://blad.example/fiets onSite site/blad.example
person/vries type Member
graph graph/register
person/dijk type Person
person/dijk label Gijs van Dijk
person/bakker type Person
person/bakker label Anne Bakker
person/vries type Person
person/vries label Kees de Vries
membership/dijk type Membership
membership/dijk ofPerson person/dijk
membership/dijk ofParty party/pvda
membership/bakker type Membership
membership/bakker ofPerson person/bakker
membership/bakker ofParty party/sp
party/pvda type Party
party/pvda label Partij van de Arbeid
party/pvda altLabel PvdA
party/sp type Party
party/sp label SP
ministry/szw type Ministry
ministry/szw label Ministerie van Sociale Zaken en Werkgelegenheid
ministry/szw identifier mnre1073
ministry/fin type Ministry
ministry/fin label Ministerie van Financiën
person/koning type Person
person/koning label Jan Koning
incumbency/koning type Incumbency
incumbency/koning ofPerson person/koning
incumbency/koning ofParty party/sp
post/fin type Post
post/fin label minister van Financiën
cabinet/een type Cabinet
cabinet/een label Kabinet-Een
cabinet/een startDate 2017-10-26
participation/een-pvda type Participation
participation/een-pvda ofCabinet cabinet/een
participation/een-pvda ofParty party/pvda
participation/een-pvda startDate 2017-10-26
participation/een-sp type Participation
participation/een-sp ofCabinet cabinet/een
participation/een-sp ofParty party/sp
participation/een-sp startDate 2017-10-26
participation/een-sp endDate 2018-01-10
eu/avg type EuropeanAct
eu/avg label Verordening gegevensbescherming
eu/avg identifier 32016R0679
case/hr type Judgment
case/hr label Hoge Raad
case/hr identifier ECLI:NL:HR:2005:AR5213
agency/inspectie type Agency
agency/inspectie label Inspectie SZW
law/arbo type Law
law/arbo label Arbeidsomstandighedenwet
law/arbo identifier BWBR0010346
law/arbo altLabel Arbowet
law/arbo/3 type LawPart
law/arbo/3 label Arbeidsomstandighedenwet, artikel 3
law/arbo/3 identifier jci1.3:c:BWBR0010346&artikel=3
law/arbo/3 partOf law/arbo
law/arbo/3 article 3
law/awb type Law
law/awb label Algemene wet bestuursrecht
law/awb identifier BWBR0005537
paper/35322-5 type Paper
paper/35322-5 label Kamerstuk 35322, nr. 5
paper/35322-5 identifier kst-35322-5
paper/35322-5 partOf dossier/35322
dossier/35322 type Dossier
dossier/35322 identifier dossier-35322
site/krant.example type Site
site/krant.example label krant.example
site/blad.example type Site
site/blad.example label blad.example
graph graph/links
document/ah-tk-20172018-1 canonicalInquiry inquiry/1
document/ah-tk-20172018-2 canonicalInquiry inquiry/2
document/ah-tk-20172018-3 canonicalInquiry inquiry/2
document/kv-tk-2018Z04 canonicalInquiry inquiry/4
inquiry/2 sameInquiryAs inquiry/2b
`

// answers says what each query answers to the small parliament: parameters, then rows with columns joined by " | ".
// IRIs are relative to the base.
var answers = []struct{ name, given, want string }{
	{"asked-by-member", "member=van dijk", `
2018-01-10 | 2018-01-30 | Veiligheid op de werkvloer | ah-tk-20172018-1 | inquiry/1
2018-03-01 | 2018-04-10 | Vervolgvragen over de werkvloer. | ah-tk-20172018-2; ah-tk-20172018-3 | inquiry/2`},
	{"asked-by-member", "member=van dijk,from=2018-02-01,to=2018-02-28", ``},
	{"asked-by-party", "party=sp", `
2018-01-10 | 2018-01-30 | Veiligheid op de werkvloer | ah-tk-20172018-1 | inquiry/1`},
	{"asked-by-party", "party=PvdA,from=2018-02-01", `
2018-03-01 | 2018-04-10 | Vervolgvragen over de werkvloer. | ah-tk-20172018-2; ah-tk-20172018-3 | inquiry/2`},
	{"asked-of-ministry", "ministry=financiën", `
2018-05-02 |  | Belasting op fietsen | kv-tk-2018Z04 | inquiry/4`},
	{"asked-about-agency", "agency=inspectie szw", `
2018-01-10 | 2018-01-30 | Veiligheid op de werkvloer | ah-tk-20172018-1 | inquiry/1`},
	{"asked-in-period", "from=2018-03-01,to=2018-12-31", `
2018-03-01 | 2018-04-10 | Vervolgvragen over de werkvloer. | ah-tk-20172018-2; ah-tk-20172018-3 | inquiry/2
2018-05-02 |  | Belasting op fietsen | kv-tk-2018Z04 | inquiry/4`},
	{"asked-about-law", "law=arbowet", `
2018-01-10 | ah-tk-20172018-1 | Question | 1 | Arbeidsomstandighedenwet, artikel 3 | Kent u het bericht over valpartijen? | document/ah-tk-20172018-1/question/1
2018-03-01 | ah-tk-20172018-2 | Question | 1 | Arbeidsomstandighedenwet | Waarom duurt het zo lang? Staat dat in de Arbowet? | document/ah-tk-20172018-2/question/1`},
	{"asked-about-law", "law=BWBR0010346,article=3", `
2018-01-10 | ah-tk-20172018-1 | Question | 1 | Arbeidsomstandighedenwet, artikel 3 | Kent u het bericht over valpartijen? | document/ah-tk-20172018-1/question/1`},
	{"members-by-ministry", "", `
Gijs van Dijk | Ministerie van Sociale Zaken en Werkgelegenheid | 2
Anne Bakker | Ministerie van Sociale Zaken en Werkgelegenheid | 1
Kees de Vries | Ministerie van Financiën | 1`},
	{"co-askers", "", `
Anne Bakker | Gijs van Dijk | 1`},
	{"co-askers", "member=Gijs", `
Gijs van Dijk | Anne Bakker | 1`},
	{"laws-cited-together", "", `
Arbeidsomstandighedenwet | Algemene wet bestuursrecht | 1
Verordening gegevensbescherming | Algemene wet bestuursrecht | 1
Verordening gegevensbescherming | Arbeidsomstandighedenwet | 1`},
	{"laws-cited-together", "law=Algemene wet bestuursrecht", `
Algemene wet bestuursrecht | Arbeidsomstandighedenwet | 1
Algemene wet bestuursrecht | Verordening gegevensbescherming | 1`},
	{"who-asked", "law=arbowet", `
Anne Bakker | SP | 2018-01-10 | Ministerie van Sociale Zaken en Werkgelegenheid | Arbeidsomstandighedenwet | 3 | Kent u het bericht over valpartijen? | ah-tk-20172018-1
Gijs van Dijk | Partij van de Arbeid | 2018-01-10 | Ministerie van Sociale Zaken en Werkgelegenheid | Arbeidsomstandighedenwet | 3 | Kent u het bericht over valpartijen? | ah-tk-20172018-1
Gijs van Dijk | Partij van de Arbeid | 2018-03-01 | Ministerie van Sociale Zaken en Werkgelegenheid | Arbeidsomstandighedenwet |  | Staat dat in de Arbowet? | ah-tk-20172018-2`},
	{"who-asked", "law=awb", ``},
	{"who-asked", "law=BWBR0005537,from=2018-05-01", `
Kees de Vries |  | 2018-05-02 | Ministerie van Financiën | Algemene wet bestuursrecht |  | Welke belasting geldt voor een fiets? | kv-tk-2018Z04`},
	{"asked-about-law-by-party", "law=arbowet", `
Partij van de Arbeid | 2018 | 2
SP | 2018 | 1`},
	{"late-answers", "days=30", `
Ministerie van Sociale Zaken en Werkgelegenheid | 2 | 1`},
	{"articles-with-european-acts", "", `
Verordening gegevensbescherming | Arbeidsomstandighedenwet, artikel 3 | 1`},
	{"parties-asking-together", "", `
Partij van de Arbeid | SP | 1`},
	{"parties-asking-together", "party=SP", `
SP | Partij van de Arbeid | 1`},
	{"sites-and-papers", "", `
2018-01-10 | ah-tk-20172018-1 | 1 | krant.example | 1 | Kamerstuk 35322, nr. 5`},
	{"asked-by-coalition", "", `
Kabinet-Een | coalition | Partij van de Arbeid | 2
Kabinet-Een | opposition | SP | 1`},
	{"articles-of-law", "law=arbowet", `
 | Arbeidsomstandighedenwet | 1 | law/arbo
3 | Arbeidsomstandighedenwet, artikel 3 | 1 | law/arbo/3`},
	{"judgments-cited", "", `
Hoge Raad | ECLI:NL:HR:2005:AR5213 | 1 | case/hr`},
	{"answered-on-behalf", "", `
Jan Koning | minister van Financiën | 1`},
	{"asked-own-party", "", `
2018-01-10 | ah-tk-20172018-1 | Anne Bakker | Jan Koning | SP | Veiligheid op de werkvloer`},
	{"agencies-by-ministry", "", `
Ministerie van Sociale Zaken en Werkgelegenheid | Inspectie SZW | 1`},
	{"question-answer-pairs", "from=2018-01-01,to=2018-12-31", `
2018-01-10 | ah-tk-20172018-1 | 1 | Kent u het bericht over valpartijen? | Ja. De inspectie ziet toe. | document/ah-tk-20172018-1/question/1 | document/ah-tk-20172018-1/answer/1`},
	{"answers-citing-paper", "paper=dossier-35322", `
2018-01-30 | ah-tk-20172018-1 | 1 | Kamerstuk 35322, nr. 5 | Ja. De inspectie ziet toe. | document/ah-tk-20172018-1/answer/1`},
	{"unanswered", "date=2018-03-25", `
2018-03-01 | 24 | 1 | Vervolgvragen over de werkvloer. | Gijs van Dijk | Ministerie van Sociale Zaken en Werkgelegenheid | inquiry/2`},
	{"unanswered", "date=2018-05-03", `
2018-05-02 | 1 | 0 | Belasting op fietsen | Kees de Vries | Ministerie van Financiën | inquiry/4`},
	{"delays", "ministry=sociale zaken", `
2018-03-20 | 2018-03-01 | 2018-04-10 | 40 | Ministerie van Sociale Zaken en Werkgelegenheid | Vervolgvragen over de werkvloer. | document/ah-tk-20172018-3`},
	{"response-times", "", `
Ministerie van Sociale Zaken en Werkgelegenheid | 2 | 1 | 30 | 30 | 40`},
	{"follow-ups", "document=ah-tk-20172018-1", `
2018-01-10 | ah-tk-20172018-1 | 0 | Veiligheid op de werkvloer | document/ah-tk-20172018-1
2018-03-01 | ah-tk-20172018-2 | 1 | Vervolgvragen over de werkvloer | document/ah-tk-20172018-2
2018-05-02 | kv-tk-2018Z04 | 2 | Belasting op fietsen | document/kv-tk-2018Z04`},
	{"news-sites", "", `
blad.example | 1 | 1
krant.example | 1 | 1`},
	{"top-entities", "from=2018-01-01,to=2018-12-31,limit=1", `
Algemene wet bestuursrecht | 2 | law/awb`},
	{"top-entities", "from=2018-01-01,to=2018-12-31,kind=Agency", `
Inspectie SZW | 1 | agency/inspectie`},
	{"search", "words=belasting", `
2018-05-02 | kv-tk-2018Z04 | Question | 1 | Welke belasting geldt voor een fiets? | document/kv-tk-2018Z04/question/1`},
}

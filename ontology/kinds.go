// Code generated from kinds.ttl by go generate. DO NOT EDIT.

package ontology

// The forms of IRIs.
const (
	FormLaw Form = iota
	FormEU
	FormLocal
	FormJudgment
	FormPaper
	FormBody
	FormMinted
	FormSlug
	FormAddress

	// Forms is how many there are.
	Forms = iota
)

// The registers.
const (
	NoRegister Register = iota
	RegisterLaw
	RegisterBody
	RegisterPerson
	RegisterParty
	RegisterPost
	RegisterMembership
	RegisterIncumbency
	RegisterCabinet
	RegisterParticipation

	// Registers is how many there are.
	Registers = iota
)

// How ids are compared.
const (
	NoComparison Comparison = iota
	ComparisonKey
	ComparisonNumber
	ComparisonName
	ComparisonPerson
	ComparisonAddress

	// Comparisons is how many there are.
	Comparisons = iota
)

var kinds = [...]EntityKind{
	{Name: "law", Class: Law, Variants: []Class{LawPart}, Named: true, Cited: true, Dated: true, Unregistered: true,
		Key: "BWB[RW][0-9]{7}|BW|[a-z0-9]+(-[a-z0-9]+)*", Form: FormLaw, Segment: "law", Example: "BWBR0010346", ExampleIRI: "https://wetten.overheid.nl/BWBR0010346", Register: RegisterLaw, Gold: ComparisonKey},
	{Name: "eu", Class: EuropeanAct, Variants: []Class{LawPart, Treaty}, Named: true, Cited: true, Unregistered: true,
		Key: "[0-9]{5}[A-Z][A-Z0-9/()]*|BWBV[0-9]{7}|[a-z0-9]+(-[a-z0-9]+)*", Form: FormEU, Segment: "eu", Example: "32016R0679", ExampleIRI: "http://publications.europa.eu/resource/celex/32016R0679", Gold: ComparisonKey},
	{Name: "bill", Class: Bill, Named: true, Cited: true, Unregistered: true,
		Key: "[a-z0-9]+(-[a-z0-9]+)*", Form: FormLocal, Segment: "bill", Example: "bruggenwet", ExampleIRI: "{document}/named/bill/bruggenwet", Gold: ComparisonKey},
	{Name: "case", Class: Judgment, Named: true, Cited: true, Unregistered: true,
		Key: "ECLI:[A-Z]{2}:[A-Z0-9]+:[0-9]{4}:[A-Z0-9.]+|[A-Za-z0-9].*", Form: FormJudgment, Segment: "case", Example: "ECLI:NL:HR:2005:AR5213", ExampleIRI: "https://e-justice.europa.eu/ecli/ECLI:NL:HR:2005:AR5213", Gold: ComparisonNumber},
	{Name: "paper", Class: Paper, Variants: []Class{Document, Dossier}, Named: true, Cited: true, Unregistered: true,
		Key: "[a-z]+-[A-Za-z0-9-]+|[0-9]{4}Z[0-9]+|[0-9]{10}", Form: FormPaper, Segment: "paper", Example: "kst-35322-5", ExampleIRI: "https://zoek.officielebekendmakingen.nl/kst-35322-5", Gold: ComparisonKey},
	{Name: "agency", Class: Agency, Named: true, Dated: true, Unregistered: true,
		Key: "[a-z]{2,4}[0-9]+|[a-z0-9]+(-[a-z0-9]+)*", Form: FormBody, Segment: "agency", Example: "zb000183", ExampleIRI: "https://identifier.overheid.nl/tooi/id/zbo/zb000183", Register: RegisterBody, Gold: ComparisonName},
	{Name: "authority", Class: Authority, Named: true, Dated: true, Unregistered: true,
		Key: "[a-z]{2,4}[0-9]+|[a-z0-9]+(-[a-z0-9]+)*", Form: FormBody, Segment: "authority", Example: "gm0344", ExampleIRI: "https://identifier.overheid.nl/tooi/id/gemeente/gm0344", Register: RegisterBody, Gold: ComparisonName},
	{Name: "ministry", Class: Ministry, Named: true, Dated: true, Unregistered: true,
		Key: "mnre[0-9]+|[a-z0-9]+(-[a-z0-9]+)*", Form: FormBody, Segment: "ministry", Example: "mnre1073", ExampleIRI: "https://identifier.overheid.nl/tooi/id/ministerie/mnre1073", Register: RegisterBody, Gold: ComparisonName},
	{Name: "minister", Class: Person, Capacity: Minister, Named: true, Unregistered: true,
		Key: "Q[0-9]+|(name|tk|pm):.+|[a-z0-9]+(-[a-z0-9]+)*", Form: FormMinted, Segment: "person", Example: "Q57792", ExampleIRI: "{base}person/Q57792", Register: RegisterPerson, Gold: ComparisonPerson},
	{Name: "member", Class: Person, Capacity: Member, Named: true, Unregistered: true,
		Key: "Q[0-9]+|(name|tk|pm):.+|[a-z0-9]+(-[a-z0-9]+)*", Form: FormMinted, Segment: "person", Example: "Q2024140", ExampleIRI: "{base}person/Q2024140", Register: RegisterPerson, Gold: ComparisonPerson},
	{Name: "party", Class: Party, Named: true, Unregistered: true,
		Key: ".+", Form: FormSlug, Segment: "party", Example: "GroenLinks-PvdA", ExampleIRI: "{base}party/groenlinks-pvda", Register: RegisterParty, Gold: ComparisonName},
	{Name: "url", Class: WebPage, Named: true, Unregistered: true,
		Key: "[a-z]+://.+", Form: FormAddress, Segment: "url", Example: "https://www.krant.example/artikel", ExampleIRI: "https://www.krant.example/artikel", Gold: ComparisonAddress},
	{Name: "person", Class: Person, Unregistered: true,
		Key: "Q[0-9]+|(name|tk|pm):.+|[a-z0-9]+(-[a-z0-9]+)*", Form: FormMinted, Segment: "person", Example: "Q2024140", ExampleIRI: "{base}person/Q2024140", Register: RegisterPerson},
	{Name: "post", Class: Post, Dated: true, Unregistered: true,
		Key: "[a-z0-9]+(-[a-z0-9]+)*", Form: FormMinted, Segment: "post", Example: "minister-van-financien", ExampleIRI: "{base}post/minister-van-financien", Register: RegisterPost},
	{Name: "membership", Class: Membership,
		Key: ".+:(tk|ek):[a-z0-9-]*:[0-9-]+", Form: FormMinted, Segment: "membership", Example: "Q2024140:tk:sp:2017-03-23", ExampleIRI: "{base}membership/Q2024140:tk:sp:2017-03-23", Register: RegisterMembership},
	{Name: "incumbency", Class: Incumbency,
		Key: ".+:[a-z0-9-]*:[0-9-]+", Form: FormMinted, Segment: "incumbency", Example: "Q57792:minister-president:2010-10-14", ExampleIRI: "{base}incumbency/Q57792:minister-president:2010-10-14", Register: RegisterIncumbency},
	{Name: "topic", Class: SkosConcept,
		Key: "[a-z0-9]+(-[a-z0-9]+)*", Form: FormMinted, Segment: "topic", Example: "verkeer", ExampleIRI: "{base}topic/verkeer"},
	{Name: "site", Class: Site,
		Key: "[^/?#:]+", Form: FormMinted, Segment: "site", Example: "krant.example", ExampleIRI: "{base}site/krant.example"},
	{Name: "cabinet", Class: Cabinet,
		Key: "[a-z0-9]+(-[a-z0-9]+)*", Form: FormMinted, Segment: "cabinet", Example: "rutte-iii", ExampleIRI: "{base}cabinet/rutte-iii", Register: RegisterCabinet},
	{Name: "participation", Class: Participation,
		Key: "[a-z0-9-]+:[a-z0-9-]+", Form: FormMinted, Segment: "participation", Example: "rutte-iii:vvd", ExampleIRI: "{base}participation/rutte-iii:vvd", Register: RegisterParticipation},
}

// KindOf returns the kind with a name, or nil.
func KindOf(name string) *EntityKind {
	switch name {
	case "law":
		return &kinds[0]
	case "eu":
		return &kinds[1]
	case "bill":
		return &kinds[2]
	case "case":
		return &kinds[3]
	case "paper":
		return &kinds[4]
	case "agency":
		return &kinds[5]
	case "authority":
		return &kinds[6]
	case "ministry":
		return &kinds[7]
	case "minister":
		return &kinds[8]
	case "member":
		return &kinds[9]
	case "party":
		return &kinds[10]
	case "url":
		return &kinds[11]
	case "person":
		return &kinds[12]
	case "post":
		return &kinds[13]
	case "membership":
		return &kinds[14]
	case "incumbency":
		return &kinds[15]
	case "topic":
		return &kinds[16]
	case "site":
		return &kinds[17]
	case "cabinet":
		return &kinds[18]
	case "participation":
		return &kinds[19]
	}
	return nil
}

var pages = [...]Page{
	{Name: "law", Class: Law, Menu: "laws", Schema: "Legislation", Indexes: []string{"laws"}, NL: "Wet of regeling", EN: "Law"},
	{Name: "eu", Class: EuropeanAct, Menu: "laws", Schema: "Legislation", Indexes: []string{"laws"}, NL: "Europese regel", EN: "European act"},
	{Name: "treaty", Class: Treaty, Menu: "laws", Schema: "Legislation", Indexes: []string{"laws"}, NL: "Verdrag", EN: "Treaty"},
	{Name: "case", Class: Judgment, NL: "Uitspraak", EN: "Judgment"},
	{Name: "document", Class: Document, Menu: "years", Schema: "Report", NL: "Stuk van het Aanhangsel", EN: "Paper of the Appendix"},
	{Name: "paper", Class: Paper, Schema: "Report", NL: "Officieel stuk", EN: "Official paper"},
	{Name: "dossier", Class: Dossier, NL: "Dossier", EN: "Dossier"},
	{Name: "person", Class: Person, Menu: "members", Schema: "Person", Indexes: []string{"members", "ministers"}, NL: "Persoon", EN: "Person"},
	{Name: "party", Class: Party, Menu: "parties", Schema: "PoliticalParty", Indexes: []string{"parties"}, NL: "Partij", EN: "Party"},
	{Name: "post", Class: Post, Menu: "ministries", Schema: "Role", NL: "Ambt", EN: "Office"},
	{Name: "ministry", Class: Ministry, Menu: "ministries", Schema: "GovernmentOrganization", Indexes: []string{"ministries"}, NL: "Ministerie", EN: "Ministry"},
	{Name: "agency", Class: Agency, Schema: "GovernmentOrganization", Indexes: []string{"bodies"}, NL: "Instantie", EN: "Public body"},
	{Name: "authority", Class: Authority, Schema: "GovernmentOrganization", Indexes: []string{"bodies"}, NL: "Decentrale overheid", EN: "Local authority"},
	{Name: "site", Class: Site, Schema: "WebSite", Indexes: []string{"sites"}, NL: "Website", EN: "Web site"},
	{Name: "topic", Class: SkosConcept, Indexes: []string{"topics"}, NL: "Onderwerp", EN: "Topic"},
	{Name: "inquiry", Class: Inquiry, Menu: "years", NL: "Zaak", EN: "Inquiry"},
}

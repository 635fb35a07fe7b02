package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"path/filepath"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/fuseki"
)

// ofSamples are the rows that who reads the samples expects, written by hand: columns joined by " | ", IRIs without the base.
var ofSamples = []struct{ name, params, want string }{
	{"asked-by-member", "member=Bromet", `
2024-03-05 | 2024-03-26 | blauwalg in zwemplassen | ah-tk-20232024-9807 | inquiry/tk-20240305-boswijk-bromet-blauwalginzwemplassen
2024-10-09 |  | nestkasten bij de renovatie van woningen | kv-tk-2024Z99011 | inquiry/tk-20241009-bromet-kostic-nestkastenbijderenovatievanwoningen`},
	{"asked-by-party", "party=SGP", `
2021-05-27 | 2021-06-17 | oude stembussen | document/tk-20210527-bisschop-oudestembussen-answer-20210617 | inquiry/tk-20210527-bisschop-oudestembussen`},
	{"asked-of-ministry", "ministry=Defensie", `
2019-12-02 |  | brieven van soldaten aan huis | kv-tk-2019Z99019 | inquiry/tk-20191202-van-raan-brievenvansoldatenaanhuis`},
	{"asked-about-agency", "agency=Kiesraad", `
2021-05-27 | 2021-06-17 | oude stembussen | document/tk-20210527-bisschop-oudestembussen-answer-20210617 | inquiry/tk-20210527-bisschop-oudestembussen`},
	{"asked-about-agency", "agency=Inspectie van het Onderwijs", `
 | 2024-10-01 |  | ah-tk-20232024-9809 | inquiry/tk-2024Z99009`},
	{"asked-about-agency", "agency=Inspectie van het Onderwijs,from=1900-01-01", ``},
	{"asked-in-period", "from=2022-01-01,to=2022-12-31", `
2022-01-11 | 2022-02-01 | de vaartijden van kleine veerponten | ah-tk-20212022-9803 | inquiry/tk-20220111-koerhuis-devaartijdenvankleineveerponten
2022-09-27 | 2022-11-08 | het digitale loket voor subsidies aan dorpshuizen | ah-tk-20222023-9801 ah-tk-20222023-9802 kv-tk-2022Z99001 | inquiry/tk-20220927-leijten-van-dijk-hetdigitaleloketvoorsubsidiesaandorpshuizen`},
	{"asked-about-law", "law=BWBR0002697", `
2020-10-06 | ah-tk-20202021-9805 | Answer | 2 | Wet op de medische hulpmiddelen | Ja, op grond van de Wet medische hulpmiddelen. | document/ah-tk-20202021-9805/answer/2`},
	{"asked-about-law", "law=BWBR0002697,article=2", ``},
	{"who-asked", "law=Algemene wet bestuursrecht,article=2:14", `
Inge van Dijk | CDA | 2022-09-27 | Binnenlandse Zaken en Koninkrijksrelaties | Algemene wet bestuursrecht | 2:14 | Hoe verhoudt de plicht om digitaal aan te vragen zich tot artikel 2:14 van de Algemene wet bestuursrecht? | kv-tk-2022Z99001
Renske Leijten | SP | 2022-09-27 | Binnenlandse Zaken en Koninkrijksrelaties | Algemene wet bestuursrecht | 2:14 | Hoe verhoudt de plicht om digitaal aan te vragen zich tot artikel 2:14 van de Algemene wet bestuursrecht? | kv-tk-2022Z99001`},
	{"who-asked", "law=Elektriciteitswet 1998,from=2013-01-01,to=2013-12-31", `
Agnes Mulder | CDA | 2013-11-13 | Economische Zaken en Klimaat | Elektriciteitswet 1998 | 31c | Geldt artikel 31c van de Elektriciteitswet 1998 dan ook voor haar? | ah-tk-20132014-9815
Liesbeth van Tongeren | GroenLinks | 2013-11-13 | Economische Zaken en Klimaat | Elektriciteitswet 1998 | 31c | Geldt artikel 31c van de Elektriciteitswet 1998 dan ook voor haar? | ah-tk-20132014-9815`},
	{"asked-about-law-by-party", "law=Gemeentewet", `
VVD | 2024 | 1`},
	{"co-askers", "member=Laura Bromet", `
Laura Bromet | Derk Boswijk | 1
Laura Bromet | Ines Kostić | 1`},
	{"delays", "", `
2022-10-18 | 2022-09-27 | 2022-11-08 | 42 | Binnenlandse Zaken en Koninkrijksrelaties | het digitale loket voor subsidies aan dorpshuizen | document/ah-tk-20222023-9801`},
	{"follow-ups", "document=ah-tk-20222023-9801", `
2022-09-27 | ah-tk-20222023-9801 | 0 | het digitale loket voor subsidies aan dorpshuizen | document/ah-tk-20222023-9801
2022-09-27 | ah-tk-20222023-9802 | 1 | het digitale loket voor subsidies aan dorpshuizen | document/ah-tk-20222023-9802
2022-09-27 | kv-tk-2022Z99001 | 1 | het digitale loket voor subsidies aan dorpshuizen | document/kv-tk-2022Z99001`},
	{"laws-cited-together", "law=Muntwet 2002", `
Muntwet 2002 | Verordening (EG) nr. 974/98 | 1`},
	{"members-by-ministry", "member=Kant", `
Agnes Kant | Volksgezondheid, Welzijn en Sport | 1`},
	{"news-sites", "from=2019-01-01", `
debuurtkrant.example | 1 | 1
dorpshuizen.example | 1 | 1
omroepzeeland.example | 1 | 1
optiekblad.example | 1 | 1`},
	{"response-times", "from=2022-01-01", `
Binnenlandse Zaken en Koninkrijksrelaties | 1 | 0 | 42 | 42 | 42
Infrastructuur en Waterstaat | 3 | 3 | 21 | 21 | 21
Justitie en Veiligheid | 1 | 1 | 21 | 21 | 21`},
	{"late-answers", "days=30,from=2018-01-01", `
Binnenlandse Zaken en Koninkrijksrelaties | 2 | 1
Sociale Zaken en Werkgelegenheid | 1 | 1
Financiën | 1 | 0
Infrastructuur en Waterstaat | 4 | 0
Justitie en Veiligheid | 1 | 0
Volksgezondheid, Welzijn en Sport | 1 | 0`},
	{"top-entities", "kind=EuropeanAct,from=2018-01-01,to=2024-12-31", `
MDR | 1 | http://publications.europa.eu/resource/celex/32017R0745
Verordening (EG) nr. 974/98 | 1 | http://publications.europa.eu/resource/celex/31998R0974
Zwemwaterrichtlijn | 1 | http://publications.europa.eu/resource/celex/32006L0007`},
	{"unanswered", "date=2022-10-20", `
2016-02-02 | 2452 | 0 | lichtreclame langs de snelweg | Barbara Visser | Infrastructuur en Waterstaat | inquiry/tk-20160202-visser-lichtreclamelangsdesnelweg
2019-12-02 | 1053 | 0 | brieven van soldaten aan huis | Lammert van Raan | Defensie | inquiry/tk-20191202-van-raan-brievenvansoldatenaanhuis
2022-09-27 | 23 | 1 | het digitale loket voor subsidies aan dorpshuizen | Inge van Dijk; Renske Leijten | Binnenlandse Zaken en Koninkrijksrelaties | inquiry/tk-20220927-leijten-van-dijk-hetdigitaleloketvoorsubsidiesaandorpshuizen`},
	{"answers-citing-paper", "paper=kst-26643-912", `
2022-11-08 | ah-tk-20222023-9802 | 2 | Kamerstuk 26643, nr. 912 | De Rijksdienst voor Ondernemend Nederland (RVO) telde 1.240 begonnen aanvragen, waarvan er 185 niet zijn afgemaakt. RVO belt deze besturen nu na en helpt hen aan de telefoon verder. | document/ah-tk-20222023-9802/answer/2`},
	{"sites-and-papers", "", `
2013-11-13 | ah-tk-20132014-9815 | 1 | korfbalblad.example | 1 | Kamerstuk 30196, nr. 199`},
	{"articles-with-european-acts", "", `
Richtlijn hernieuwbare energie | Elektriciteitswet 1998, artikel 31c | 1`},
	{"parties-asking-together", "party=CDA", `
CDA | GroenLinks | 1
CDA | GroenLinks-PvdA | 1
CDA | SP | 1`},
	{"asked-by-coalition", "cabinet=Kabinet-Rutte IV", `
Kabinet-Rutte IV | coalition | CDA | 3
Kabinet-Rutte IV | coalition | VVD | 2
Kabinet-Rutte IV | coalition | ChristenUnie | 1
Kabinet-Rutte IV | opposition | GroenLinks-PvdA | 1
Kabinet-Rutte IV | opposition | SP | 1`},
	{"articles-of-law", "law=Kieswet", `
 | Kieswet | 1 | https://wetten.overheid.nl/BWBR0004627
J18 | Kieswet, artikel J18 | 1 | https://wetten.overheid.nl/jci1.3:c:BWBR0004627&artikel=J18`},
	{"judgments-cited", "", `
Gerechtshof Amsterdam, 14 maart 2013, nr. 12/99014 | 12/99014 | 1 | case/oorg10014:2013-03-14:12%2F99014`},
	{"answered-on-behalf", "", `
Henk Kamp | staatssecretaris van Infrastructuur en Milieu | 1`},
	{"asked-own-party", "", `
1995-10-12 | document/tk-19951012-remkes-deverbouwingvanprovinciehuizen-answer-19951102 | Johan Remkes | Hans Dijkstal | VVD | de verbouwing van provinciehuizen
1999-09-09 | ah-tk-19992000-9813 | Peter Rehwinkel | Karin Adelmund | PvdA | het schoolzwemmen
2022-01-11 | ah-tk-20212022-9803 | Daniel Koerhuis | Mark Harbers | VVD | de vaartijden van kleine veerponten
2024-02-27 | document/tk-20240227-michon-derkzen-boetesvoorhondenpoep-answer-20240319 | Ingrid Michon-Derkzen | Dilan Yeşilgöz-Zegerius | VVD | boetes voor hondenpoep`},
	{"agencies-by-ministry", "ministry=Infrastructuur en Waterstaat", `
Infrastructuur en Waterstaat | Rijkswaterstaat | 2
Infrastructuur en Waterstaat | Autoriteit Financiële Markten | 1
Infrastructuur en Waterstaat | Inspectie Leefomgeving en Transport | 1
Infrastructuur en Waterstaat | Stichting Wetenschappelijk Onderzoek Verkeersveiligheid | 1`},
	{"question-answer-pairs", "from=2020-10-06,to=2020-10-06", `
2020-10-06 | ah-tk-20202021-9805 | 1 | Wat vindt u ervan dat leesbrillen zonder meting worden verkocht? | Een leesbril is een medisch hulpmiddel in de zin van Verordening (EU) 2017/745. De fabrikant moet aan die verordening voldoen. | document/ah-tk-20202021-9805/question/1 | document/ah-tk-20202021-9805/answer/1
2020-10-06 | ah-tk-20202021-9805 | 2 | Houdt de Inspectie Gezondheidszorg en Jeugd daar toezicht op? | Ja, op grond van de Wet medische hulpmiddelen. | document/ah-tk-20202021-9805/question/2 | document/ah-tk-20202021-9805/answer/2`},
}

// TestNamedQueriesGiveTheRowsOfTheSamples asks each query of Neo4j and Fuseki over the samples; the rows come in the same order.
func TestNamedQueriesGiveTheRowsOfTheSamples(t *testing.T) {
	const base = "https://data.example.org/"
	servers := startServers(t, base, "../../samples")
	union := fuseki.Start(t, filepath.Join(servers.dumps, "kamergraaf.nq.gz")).Union()
	for _, q := range ofSamples {
		t.Run(q.name+" "+q.params, func(t *testing.T) {
			table, answer := servers.ask(t, q.name, paramsOf(q.params))
			want := strings.Trim(q.want, "\n")
			if d := diff.Diff(want, handwritten(table[0], table[1:], base)); d != "" {
				t.Errorf("(-by hand +Cypher)\n%s", d)
			}
			if d := diff.Diff(want, handwritten(table[0], rowsOf(answer, table[0]), base)); d != "" {
				t.Errorf("(-by hand +SPARQL)\n%s", d)
			}
			answer = union.Query(t, fill(t, servers.texts[q.name], paramsOf(q.params)))
			if d := diff.Diff(want, handwritten(table[0], rowsOf(answer, table[0]), base)); d != "" {
				t.Errorf("(-by hand +SPARQL over the union of all graphs)\n%s", d)
			}
		})
	}
}

// TestNamedQueriesGiveTheRowsOfTheSamplesFromAStore asks each query of a store; the rows come in the same order.
func TestNamedQueriesGiveTheRowsOfTheSamplesFromAStore(t *testing.T) {
	const base = "https://data.example.org/"
	store := storeOf(t, base, "../../samples")
	for _, q := range ofSamples {
		t.Run(q.name+" "+q.params, func(t *testing.T) {
			table := askStore(t, store, q.name, paramsOf(q.params))
			described, err := queries.Named(q.name)
			if err != nil {
				t.Fatal(err)
			}
			if d := diff.Diff(columnsOf(described), table[0]); d != "" {
				t.Errorf("(-described +columns)\n%s", d)
			}
			if d := diff.Diff(strings.Trim(q.want, "\n"), handwritten(table[0], table[1:], base)); d != "" {
				t.Errorf("(-by hand +SQL)\n%s", d)
			}
		})
	}
}

// storeOf builds a store of inputs.
func storeOf(t *testing.T, base string, inputs ...string) string {
	t.Helper()
	store := filepath.Join(t.TempDir(), "test.db")
	args := append([]string{"build", "--base", base, store}, inputs...)
	if code, said := command(t.Context(), strings.NewReader(""), io.Discard, args...); code != exitOK {
		t.Fatalf("building ended with %d: %s", code, said)
	}
	return store
}

// askStore asks a named query of a store. The first row of the table has the names of the columns.
func askStore(t *testing.T, store, name string, params []string) [][]string {
	t.Helper()
	var out bytes.Buffer
	args := append(append([]string{"query", "--format", "csv", name}, params...), store)
	if code, said := command(t.Context(), strings.NewReader(""), &out, args...); code != exitOK {
		t.Fatalf("SQL: %s", said)
	}
	table, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// paramsOf returns the parameters of a row of ofSamples.
func paramsOf(params string) []string {
	return strings.FieldsFunc(params, func(r rune) bool { return r == ',' })
}

// rowsOf returns the rows of an answer, column by column.
func rowsOf(answer []map[string]string, columns []string) (rows [][]string) {
	for _, found := range answer {
		var row []string
		for _, c := range columns {
			row = append(row, found[c])
		}
		rows = append(rows, row)
	}
	return rows
}

// handwritten writes rows as ofSamples does.
func handwritten(columns []string, rows [][]string, base string) string {
	var out []string
	for _, row := range rows {
		var cells []string
		for i, value := range row {
			cells = append(cells, strings.ReplaceAll(cell(columns[i], value), "\n", " "))
		}
		out = append(out, strings.ReplaceAll(strings.Join(cells, " | "), base, ""))
	}
	return strings.Join(out, "\n")
}

// TestEveryNamedQueryHasRowsOfTheSamples finds a query without an expectation. Search is not one: each store ranks in its own way.
func TestEveryNamedQueryHasRowsOfTheSamples(t *testing.T) {
	all := namedQueries(t)
	expected := map[string]bool{"search": true}
	for _, q := range ofSamples {
		expected[q.name] = true
	}
	for _, q := range all {
		if !expected[q.Name] {
			t.Errorf("query %s has no rows for the samples", q.Name)
		}
	}
}

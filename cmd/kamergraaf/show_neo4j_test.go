package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/neo4j/neo4jtest"
)

// TestShowFindsInNeo4jWhatPeopleType asks a database by surnames, abbreviations, numbers as printed and parts of names.
func TestShowFindsInNeo4jWhatPeopleType(t *testing.T) {
	server := neo4jtest.New(t)
	run := func(args ...string) (int, string) {
		var out, told bytes.Buffer
		code := execute(context.Background(), append(append([]string{"kamergraaf"}, args...), "--uri", server.URI), nil, &out, &told)
		return code, out.String() + told.String()
	}
	if code, told := run("load", "../../samples"); code != exitOK {
		t.Fatalf("loading ended with %d:\n%s", code, told)
	}
	for _, c := range []struct{ typed, thing, tied string }{
		{"leijten", "person/Q2501822", "ASKED_BY"},
		{"LEIJTEN", "person/Q2501822", "ASKED_BY"},
		{"rvo", "oorg10005", "MENTIONS"}, // an abbreviation that stands in no name
		{"nr. 9802 van 2022-2023", "document/ah-tk-20222023-9802", "ANSWERED_BY"},
		{"ah-tk-20222023-9802", "document/ah-tk-20222023-9802", "ANSWERED_BY"},
		{"9802", "document/ah-tk-20222023-9802", "ANSWERED_BY"},
		{"algemene wet bestuursr", "BWBR0005537", "CITES"},
		{"awb", "BWBR0005537", "CITES"},
		{"bwbr0005537", "BWBR0005537", "CITES"},
		{"digitale loket", "document/ah-tk-20222023-9802", "ANSWERED_BY"},
	} {
		code, told := run("show", "--json", c.typed)
		if code != exitOK || !strings.Contains(told, c.thing) || !strings.Contains(told, c.tied) {
			t.Errorf("%q ends with %d and lacks %s or %s:\n%.1500s", c.typed, code, c.thing, c.tied, told)
		}
		if strings.Contains(told, "REGISTERS") {
			t.Errorf("%q tells of the bookkeeping:\n%.1500s", c.typed, told)
		}
	}
	if code, told := run("show", "klaprozendecreet"); code != exitFailed || !strings.Contains(told, `nothing found about "klaprozendecreet"`) {
		t.Errorf("what is not there ends with %d: %s", code, told)
	}
}

package main

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

// TestPasswordsStayOutOfMessages tries each way to give one to each command that asks a database.
func TestPasswordsStayOutOfMessages(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	write(t, file, []byte("zeergeheim\r\nnot this\n"))
	nobody := freeAddress(t)
	for _, asks := range [][]string{
		{"load", "../../samples/klantbeoordelingssystemen.txt"}, {"unload", "x"}, {"query", "--cypher", file}, {"query", "response-times"}, {"show", "2140"}, {"timeline"},
	} {
		for _, given := range [][]string{
			{"--uri", "bolt://neo4j:zeergeheim@" + nobody},
			{"--uri", "boltje://neo4j:zeergeheim@" + nobody},
			{"--uri", "bolt://neo4j:zeergeheim@[::1"},
			{"--uri", "bolt://" + nobody, "--user", "neo4j", "--password", "zeergeheim"},
			{"--uri", "bolt://" + nobody, "--user", "neo4j", "--password-file", file},
		} {
			var out bytes.Buffer
			code, stderr := command(context.Background(), nil, &out, append(append([]string{asks[0]}, given...), asks[1:]...)...)
			if code != exitFailed || strings.Contains(stderr+out.String(), "zeergeheim") {
				t.Errorf("%v %v: exit code %d, %s", asks, given, code, stderr)
			}
		}
	}
	if code, stderr := command(context.Background(), nil, io.Discard, "query", "response-times", "--uri", "bolt://"+nobody, "--password-file", file+"2"); code != exitFailed || !strings.Contains(stderr, "reading the password") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}

package pyenv

import "testing"

func TestPythonHasTheRequiredPackages(t *testing.T) {
	out := Run(t, "import sys, rdflib, pyoxigraph, pyshacl, owlrl, lxml; print(sys.stdin.read() + sys.argv[1])", []byte("a"), "b")
	if got := string(out); got != "ab\n" && got != "ab\r\n" {
		t.Errorf("got %q", got)
	}
}

// Package neo4jtest gives tests a real Neo4j server: the one at NEO4J_URI, else one started from jars that Maven
// fetches once a machine. Only tests import it.
package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// startLimit bounds how long a server may take to answer, in case it hangs; it takes five seconds on an idle machine.
const startLimit = 20 * time.Minute

// Server is a Neo4j server with a home of its own, under the temporary folder.
type Server struct {
	URI      string // bolt address
	User     string // "" where the server asks for no password
	Password string
	Home     string // "" for a server that was not started here

	port     int
	settings string         // lines beside those that all servers have
	stdin    io.WriteCloser // the server lives as long as this is open
	done     chan struct{}
}

// Option changes a server before it starts.
type Option func(*Server)

// WithPassword makes the server ask for the password of user neo4j.
func WithPassword(password string) Option {
	return func(s *Server) { s.User, s.Password = "neo4j", password }
}

// InHome starts the server on a folder that an earlier server or Admin has filled.
func InHome(home string) Option {
	return func(s *Server) { s.Home = home }
}

// Start starts a server on a free port and waits until it answers.
func Start(ctx context.Context, options ...Option) (*Server, error) {
	s := &Server{}
	for _, o := range options {
		o(s)
	}
	if s.Home == "" {
		home, err := os.MkdirTemp("", "kamergraaf-neo4j-")
		if err != nil {
			return nil, fmt.Errorf("make a home for the server: %w", err)
		}
		s.Home = home
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s.port, s.URI = port, fmt.Sprintf("bolt://127.0.0.1:%d", port)
	if err := s.configure(); err != nil {
		return nil, err
	}
	if s.Password != "" {
		if _, err := Admin(ctx, s.Home, "dbms", "set-initial-password", s.Password); err != nil {
			return nil, err
		}
	}
	if err := s.Run(ctx); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// Run starts the server again, on the same home and port, after Kill.
func (s *Server) Run(ctx context.Context) error {
	lib, java, err := tools()
	if err != nil {
		return err
	}
	args := append(javaArgs(lib), "org.neo4j.server.CommunityEntryPoint", "--home-dir="+s.Home, "--config-dir="+conf(s.Home))
	// The shell kills the server when its own input ends, which is also when the test's process dies in any way.
	script := `"$@" >"$LOG" 2>&1 </dev/null & pid=$!; read -r how; kill ${how:--9} $pid; wait $pid 2>/dev/null`
	cmd := exec.Command("sh", append([]string{"-c", script, "sh", java}, args...)...)
	cmd.Env = append(os.Environ(), "LOG="+filepath.Join(s.Home, "console.log"))
	if s.stdin, err = cmd.StdinPipe(); err != nil {
		return fmt.Errorf("start the server: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start the server: %w", err)
	}
	s.done = make(chan struct{})
	go func() { cmd.Wait(); close(s.done) }()
	if err := s.wait(ctx); err != nil {
		s.Kill()
		return err
	}
	return nil
}

// Kill ends the server at once, as a power cut would (SIGKILL), and returns when it is gone.
func (s *Server) Kill() {
	if s.stdin != nil {
		s.stdin.Close()
		<-s.done
		s.stdin = nil
	}
}

// Shutdown ends the server in an orderly way and returns when it is gone.
func (s *Server) Shutdown() error {
	if _, err := io.WriteString(s.stdin, "-TERM\n"); err != nil {
		return fmt.Errorf("shut the server down: %w", err)
	}
	<-s.done
	s.stdin = nil
	return nil
}

// Set adds a setting, which the server has from its next Run on.
func (s *Server) Set(name, value string) error {
	s.settings += name + "=" + value + "\n"
	return s.configure()
}

// Stop kills the server and removes its home.
func (s *Server) Stop() error {
	s.Kill()
	if s.Home == "" {
		return nil
	}
	return os.RemoveAll(s.Home)
}

// Driver opens a driver on the server.
func (s *Server) Driver() (neo4j.DriverWithContext, error) {
	auth := neo4j.NoAuth()
	if s.User != "" {
		auth = neo4j.BasicAuth(s.User, s.Password, "")
	}
	return neo4j.NewDriverWithContext(s.URI, auth)
}

// Empty removes all nodes from the default database. Constraints and indexes stay.
func (s *Server) Empty(ctx context.Context) error {
	driver, err := s.Driver()
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	if err != nil {
		return fmt.Errorf("empty the database: %w", err)
	}
	return nil
}

// Admin runs a command of neo4j-admin on a home while no server runs on it: Admin(home, "database", "import", ...).
func Admin(ctx context.Context, home string, args ...string) (string, error) {
	lib, java, err := tools()
	if err != nil {
		return "", err
	}
	all := append(javaArgs(lib), "org.neo4j.cli.AdminTool")
	cmd := exec.CommandContext(ctx, java, append(all, args...)...)
	cmd.Dir = home
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+home, "NEO4J_CONF="+conf(home))
	out, err := cmd.CombinedOutput()
	if err != nil {
		return string(out), fmt.Errorf("neo4j-admin %s: %w\n%s", strings.Join(args, " "), err, out)
	}
	return string(out), nil
}

// NewHome makes a home with its settings, for Admin and then Start with InHome.
func NewHome(port int, password bool) (string, error) {
	home, err := os.MkdirTemp("", "kamergraaf-neo4j-")
	if err != nil {
		return "", fmt.Errorf("make a home for the server: %w", err)
	}
	s := &Server{Home: home, port: port}
	if password {
		s.User = "neo4j"
	}
	return home, s.configure()
}

// configure writes the server's settings, and its password where it has one.
func (s *Server) configure() error {
	settings := fmt.Sprintf(`server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:%d
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=%t
dbms.usage_report.enabled=false
server.memory.pagecache.size=512m
internal.server.bolt.thread_pool_shutdown_wait_time=0s
%s`, s.port, s.User != "", s.settings)
	if err := os.MkdirAll(conf(s.Home), 0o755); err != nil {
		return fmt.Errorf("configure the server: %w", err)
	}
	if err := os.WriteFile(filepath.Join(conf(s.Home), "neo4j.conf"), []byte(settings), 0o644); err != nil {
		return fmt.Errorf("configure the server: %w", err)
	}
	return nil
}

// wait polls the server until it answers a query.
func (s *Server) wait(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	driver, err := s.Driver()
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	for tick := time.NewTicker(100 * time.Millisecond); ; {
		_, err := neo4j.ExecuteQuery(ctx, driver, "RETURN 1", nil, neo4j.EagerResultTransformer)
		if err == nil {
			tick.Stop()
			return nil
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			tick.Stop()
			log, _ := os.ReadFile(filepath.Join(s.Home, "console.log"))
			return fmt.Errorf("the Neo4j server does not answer: %w\n%s", errors.Join(ctx.Err(), err), log)
		}
	}
}

func conf(home string) string { return filepath.Join(home, "conf") }

// tools finds the jars and Java.
func tools() (lib, java string, err error) {
	if java, err = exec.LookPath("java"); err != nil {
		return "", "", fmt.Errorf("%w: Java is not installed", errNoTools)
	}
	lib, err = jars()
	return lib, java, err
}

func javaArgs(lib string) []string {
	return []string{
		"-Xmx1g", "-XX:TieredStopAtLevel=1",
		"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-cp", filepath.Join(lib, "*"),
	}
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("find a free port: %w", err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

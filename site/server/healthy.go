package server

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

// Healthy asks a server at an address whether it answers, and returns an error where it does not within some seconds. Any answer but
// one that says that the server failed is one.
func Healthy(ctx context.Context, address string) error {
	ctx, stop := context.WithTimeout(ctx, 5*time.Second)
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/", nil)
	if err != nil {
		return fmt.Errorf("asking %s: %w", address, err)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("nothing answers at %s: %w", address, err)
	}
	answer.Body.Close()
	if answer.StatusCode >= http.StatusInternalServerError {
		return fmt.Errorf("what answers at %s failed: status %d", address, answer.StatusCode)
	}
	return nil
}

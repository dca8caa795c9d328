using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Samlop.Platform.Identifiers;

namespace Samlop.Tests.Support;

/// <summary>
/// Hears all that the program says while tests run: logs, addresses, pages, mail. At the end of each host it must not have seen one
/// national identity number; and a test that meets an error page is told what the program logged.
/// </summary>
public sealed partial class Witness : ILoggerProvider
{
    private readonly ConcurrentQueue<string> found = new();
    private readonly ConcurrentQueue<string> errors = new();

    /// <summary>The errors that were logged, the newest last.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>Reads a text that leaves the program; <paramref name="where"/> is said if it holds an identity number.</summary>
    public void Hear(string where, string text)
    {
        foreach (Match match in ElevenDigits().Matches(text))
        {
            if (NationalIdentityNumber.TryParse(match.Value, out _)) found.Enqueue(where);
        }
    }

    public void ReadMail(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) Hear($"mail {Path.GetFileName(file)}", File.ReadAllText(file));
    }

    public void ShouldHaveSeenNoIdentityNumber() =>
        found.Distinct().ShouldBeEmpty("National identity numbers were shown, logged, mailed or put in an address");

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void Dispose()
    {
    }

    // Not inside longer digits, hexadecimal ids or decimals.
    [GeneratedRegex(@"(?<![\w.,-])\d{6}[ \u00A0]?\d{5}(?![\w-]|[.,]\d)")]
    private static partial Regex ElevenDigits();

    private sealed class Ear(Witness witness, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = $"{category}: {formatter(state, exception)} {exception}";
            witness.Hear($"log {category}", text);
            if (logLevel >= LogLevel.Error) witness.errors.Enqueue(text);
        }
    }
}

/// <summary>Lets the witness hear every request and answer of a client.</summary>
internal sealed class WitnessHandler(Witness witness) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        witness.Hear($"address {request.RequestUri!.AbsolutePath}", request.RequestUri.ToString());
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.Location is { } next) witness.Hear($"redirect from {request.RequestUri.AbsolutePath}", next.ToString());
        if (answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/json" or "text/csv" or "text/plain")
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            witness.Hear($"page {request.RequestUri.AbsolutePath}", await answer.Content.ReadAsStringAsync(cancellationToken));
        }

        // Fails the test that brought it about; what is logged or mailed later is found when the host ends.
        witness.ShouldHaveSeenNoIdentityNumber();
        return answer;
    }
}

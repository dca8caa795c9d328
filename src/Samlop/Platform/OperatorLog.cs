using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Samlop.Platform;

/// <summary>
/// The log as the operator reads it: a line for each thing, with its time, weight, part of the program and the request it belongs to, which
/// an error page shows too (<see cref="RequestId"/>). What broke follows on lines of its own.
/// </summary>
internal sealed class OperatorLog(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "operator";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        textWriter.Write($" {Weight(logEntry.LogLevel)} {logEntry.Category}: {logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (Activity.Current is { } request) textWriter.Write($" [{request.TraceId.ToHexString()}]");
        textWriter.WriteLine();
        if (logEntry.Exception is { } broken) textWriter.WriteLine(broken);
    }

    private static string Weight(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        _ => "info",
    };
}

/// <summary>What a request is called in the log, in traces, and on the page of an error that somebody tells us of.</summary>
public static class RequestId
{
    public static string Of(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
}

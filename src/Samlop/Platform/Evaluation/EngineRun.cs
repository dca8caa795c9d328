using System.IO.Compression;
using System.Text.Json;

namespace Samlop.Platform.Evaluation;

/// <summary>One question to an engine: <c>evaluate KIND FILE [--name value …]</c>.</summary>
/// <param name="Input">The document, read and well-formed.</param>
/// <param name="Options">What follows the file, without the dashes.</param>
/// <param name="Answer">Where the engine writes its one JSON document.</param>
public sealed record EngineRun(JsonInput Input, IReadOnlyDictionary<string, string> Options, Utf8JsonWriter Answer)
{
    /// <summary>Today's date, for questions that do not say of which day they are; null where it is not known.</summary>
    public DateOnly? Today { get; init; }
}

/// <summary>
/// The command <c>evaluate</c>: reads the file (gzip as it is), asks the engine, writes its answer to standard output.
/// Exit code 0 on an answer, 2 on input that is not of the format, with a message that names the field.
/// </summary>
public static class EngineCommand
{
    public static int Execute(IReadOnlyDictionary<string, Action<EngineRun>> engines, string[] args, Stream output,
        TextWriter diagnostics, DateOnly? today = null)
    {
        if (args.Length < 2 || !engines.TryGetValue(args[0], out var engine))
        {
            diagnostics.WriteLine($"evaluate KIND FILE; KIND is one of: {string.Join(", ", engines.Keys)}");
            return 2;
        }

        try
        {
            using var document = Read(args[1]);
            using var buffer = new MemoryStream();
            using (
                var answer = new Utf8JsonWriter(
                    buffer,
                    new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
                )
            )
            {
                engine(new EngineRun(JsonInput.Of(document), Options(args.AsSpan(2)), answer) { Today = today });
            }

            buffer.WriteByte((byte)'\n');
            buffer.WriteTo(output);
            return 0;
        }
        catch (InvalidInput problem)
        {
            diagnostics.WriteLine(problem.Message);
            return 2;
        }
    }

    private static JsonDocument Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var whole = new MemoryStream();
            content.CopyTo(whole);
            return JsonInput.Parse(whole.ToArray());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InvalidInput("FILE", problem.Message);
        }
    }

    private static Dictionary<string, string> Options(ReadOnlySpan<string> args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 >= args.Length)
                throw new InvalidInput(args[i], "is not an option with a value");
            if (!options.TryAdd(args[i][2..], args[i + 1]))
                throw new InvalidInput(args[i], "is given twice");
        }

        return options;
    }
}

using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Samlop.Audit;
using Samlop.Platform.UseCases;
using Samlop.Tests.Audit;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>
/// Makes docs/processes.md: each process with its use case, permission and events, and each event with whose history tells it and to whom.
/// </summary>
internal static partial class ProcessesDocument
{
    public sealed record Row(string Code, Type UseCase, string Permission, IReadOnlyList<Type> Events);

    public static IReadOnlyList<Row> Processes() =>
    [
        .. from useCase in AllUseCases.In(Sources.Program)
           let process = useCase.GetCustomAttribute<ProcessAttribute>()
           where process is not null
           orderby process.Code, useCase.Name
           select new Row(process.Code, useCase, AllUseCases.NeedsOf(useCase).Code, RecordedEvents.Of(useCase)),
    ];

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Processes and events

            Every change is a process: one run of a use case, by whom, in which role and for whom, when, and its events. Process and event are stored by their
            codes (`[Process]`, `[Event]`) and stay readable for as long as the log is kept: a code that has been in use is never given another meaning, and what
            was renamed keeps its earlier name (`[Was]`). See decisions/0011-events-have-codes-subjects-and-an-audience.md. The tables are written from the code;
            do not edit them.

            | process | use case | permission | events | what it is |
            |---|---|---|---|---|

            """);
        foreach (var row in Processes())
        {
            var events = string.Join("<br>", row.Events.Select(EventJson.CodeOf).Order(StringComparer.Ordinal));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Code} | `{row.UseCase.Name}` | {row.Permission} | {events} | {SummaryOf(row.UseCase)} |\n");
        }

        text.Append(
            """

            An event is read by those who find its own subject by a door, and are of its audience; *own* is the organisation of who did it. *No
            news* is told in histories alone.

            | event | type | own subject | told too in the history of | audience | heard by (`IWhen`), in the same transaction | what happened |
            |---|---|---|---|---|---|---|

            """);
        foreach (var type in EventSampleTests.EventTypes().OrderBy(EventJson.CodeOf, StringComparer.Ordinal))
        {
            var happened = EventSample.Newest[type].Read();
            var others = string.Join(", ", happened.About.Others.Select(s => s.Kind));
            var about = $"{happened.About.Own.Kind} | {others} | {Written(happened.For)}{(type.IsDefined(typeof(NoNewsAttribute)) ? "; no news" : "")}";
            var heard = string.Join(", ", DirectionTests.Listeners().Where(l => l.Event == type).Select(l => $"`{l.Listener.Name}`").Order(StringComparer.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"| {EventJson.CodeOf(type)} | `{type.Name}` | {about} | {heard} | {SummaryOf(type)} |\n");
        }

        return text.ToString();
    }

    private static string Written(Audience audience) => audience switch
    {
        { Kind: AudienceKind.Everyone } => "everyone",
        { Kind: AudienceKind.Parties } => $"parties: {audience.Category}",
        { Organisation: null } => "within: own",
        _ => "within: named in the event",
    };

    /// <summary>The first sentence of what the source says of the type.</summary>
    private static string SummaryOf(Type type)
    {
        var declared = $@"^ *public sealed (?:class|record) {type.Name}\b";
        var source = Sources.Files.Select(f => f.Text)
            .Single(t => Regex.IsMatch(t, declared, RegexOptions.Multiline) && t.Contains($"namespace {type.Namespace};", StringComparison.Ordinal));
        var comment = Regex.Match(source, @"((?:^ *///.*\r?\n)+)(?:^ *\[.*\]\r?\n)*" + declared, RegexOptions.Multiline).Groups[1].Value;
        var words = comment.Replace("///", "", StringComparison.Ordinal);
        var summary = Regex.Match(words, "<summary>(.*?)</summary>", RegexOptions.Singleline).Groups[1].Value;
        var plain = Spaces().Replace(Cref().Replace(summary, "$1"), " ").Trim();
        return Regex.Match(plain, @"^.*?[.](?=\s|$)").Value is { Length: > 0 } sentence ? sentence : plain;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("""<see cref="(?:\w+\.)*(\w+)(?:\([^"]*\))?"\s*/>|</?c>""")]
    private static partial Regex Cref();
}

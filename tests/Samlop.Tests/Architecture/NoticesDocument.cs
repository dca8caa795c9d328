using System.Globalization;
using System.Reflection;
using System.Text;
using Samlop.Audit;
using Samlop.Cases.Requests;
using Samlop.Tests.Support;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Architecture;

/// <summary>Makes docs/notices.md: each act, who is told of it, or why nobody is.</summary>
internal static class NoticesDocument
{
    public static readonly NoticeKinds Kinds = NoticeKinds.In(Sources.Program);

    /// <param name="Tells">Of the events that the act can record.</param>
    public sealed record Row(ProcessesDocument.Row Act, IReadOnlyList<NoticeKind> Tells, Untold? Why);

    public static IReadOnlyList<Row> Acts() =>
    [
        .. from act in ProcessesDocument.Processes()
           let kinds = Kinds.All.Where(k => act.Events.Contains(k.Event) && (k.Act ?? act.UseCase) == act.UseCase).OrderBy(k => k.Code, StringComparer.Ordinal).ToList()
           select new Row(act, kinds, act.UseCase.GetCustomAttribute<TellsNobodyAttribute>()?.Why),
    ];

    public static IReadOnlyList<ReminderKind> Reminders() =>
    [
        .. (from type in Sources.Program.GetTypes()
            where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IReminder))
            from declared in type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            where declared.PropertyType == typeof(ReminderKind)
            select (ReminderKind)declared.GetValue(null)!)
            .Concat(AllUseCases.Setup.Services.Select(s => s.ImplementationInstance).OfType<RequestKind>().Select(kind => kind.Reminds))
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Who is told of what

            Every act that somebody waits for is told by the one notice of `Waiting` (decisions/0020-one-notice.md): a row for each reader, written with the
            act; a mail, written when the reader still finds what it is about. Nobody is told of their own act. Stand-ins get what those get
            whom they stand in for, and those with a delegation what belongs to its acts, while it lasts. What nobody is told of says why, by a word:
            *OwnWork* (the act that ends it tells), *Noted* (that something is read), *Register* (looked up by those who need it), *OwnChoice*, *Beginning*
            (of the program itself), *NotYetTold* (the other side is told when it is decided). The tables are written from the code; do not edit them.

            | act | use case | who is told |
            |---|---|---|

            """);
        foreach (var row in Acts())
        {
            var told = row.Why is { } why ? $"nobody: *{why}*" : string.Join("<br>", row.Tells.Select(k => $"{k.To} (`{k.Code}`)"));
            text.Append(CultureInfo.InvariantCulture, $"| {row.Act.Code} | `{row.Act.UseCase.Name}` | {told} |\n");
        }

        text.Append(
            """

            How each kind can be had is chosen for its group (`/varsler`): at once, gathered once a day, or not at all where the group may be stopped.

            What has been done before the mail is written is not told: a kind that can be over says what must still be so then.

            | kind | event | group | may be stopped | who is told | while |
            |---|---|---|---|---|---|

            """);
        foreach (var kind in Kinds.All)
        {
            var stopped = kind.Group.MayBeStopped ? "yes" : "no";
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Code} | {EventJson.CodeOf(kind.Event)} | {kind.Group.Code} | {stopped} | {kind.To} | {kind.Lasts ?? "always"} |\n");
        }

        text.Append(
            """

            Of dates people are reminded beforehand. Of each date the newest step that is due is sent, once, by one job (`waiting.reminders.send`); a step that was
            missed is sent when the program is up again, and none after the date. A date that is moved is reminded of anew.

            | reminder | of | before the date |
            |---|---|---|

            """);
        foreach (var kind in Reminders())
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Code} | {kind.Of} | {string.Join(", ", kind.Steps.Select(step => step.Code))} |\n");

        return text.ToString();
    }
}

using System.Text;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>Send funnene til fylkeskommunen: journalled as outgoing, to be answered by a day (forvaltningsloven 1967 § 17).</summary>
[Process("grants.control.findings-sent")]
public sealed class SendFindings(AppDb db, CaseRegister register, OsloClock clock) : IUseCase<SendFindings.Input, Done>
{
    /// <summary>The most days that the county can be given.</summary>
    public const int MostDays = 60;

    public static Permission Needs => OpenControl.Needs;

    public sealed class Input : IInput<SendFindings, Input, Done>
    {
        public ControlCaseId Control { get; set; }

        public string? AnswerBy { get; set; }
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ControlMoved>(
        "grants.control.findings-sent", GrantNotices.Dates, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            if (happened.Step != ControlStep.FindingsSent) return null;
            var told = await occasion.Control(happened.Control);
            return told.To(nameof(ControlText.Notice_FindingsSent), told.AtTheCounty) with { Due = told.Control.AnswerBy };
        }).OnlyOf<SendFindings>().While("the county has not answered", (ControlCase c) => c.Id, ControlNotices.Unanswered);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (control, check, no) = await db.Worked(input.Control, actor, cancel);
        if ((no ?? control!.MaySendFindings()) is { } refused) return refused;
        var errors = new FieldErrors();
        var last = clock.Today.AddDays(MostDays);
        if (!NorwegianDate.TryParse(input.AnswerBy, out var day) || day <= clock.Today || day > last)
            errors.Add(nameof(Input.AnswerBy), Phrase.In<ControlText>(nameof(ControlText.Error_AnswerBy), new DateArgument(last)));
        if (errors.Any) return errors;
        if (control!.SendFindings(day, check!, actor.User, change.At) is { } kept) return kept;
        await register.Send(
            db, await register.CaseOf(control, cancel), ControlCases.Findings, Written(control, day), actor, change, cancel);
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.FindingsSent));
        return new Done();
    }

    // The journal is in Norwegian, whoever writes.
    private static string Written(ControlCase control, DateOnly day)
    {
        var (language, text) = (Languages.Bokmål.Culture, new StringBuilder());
        foreach (var finding in control.Findings)
        {
            text.Append(language, $"{finding.Number}. {ControlWords.Of(finding.Severity).In(language)}: {finding.About}\n");
            text.Append(language, $"{finding.Text}\n\n");
        }

        return text.Append(Phrase.In<ControlText>(nameof(ControlText.Document_Findings), new DateArgument(day)).In(language)).ToString();
    }
}

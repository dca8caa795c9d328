using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>
/// Send rapporten til beslutter: the case officer has held it against the conditions and targets of the award, writes what they think of it
/// for the one who decides, and sends it to be approved.
/// </summary>
[Process("grants.report-proposed")]
public sealed class ProposeReport(AppDb db) : IUseCase<ProposeReport.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.report.treat", Role.CaseOfficer);

    public sealed class Input : IInput<ProposeReport, Input, Done>
    {
        public AwardId Award { get; set; }

        /// <summary>For those who decide; the county never reads it.</summary>
        public string? Note { get; set; }
    }

    /// <summary>It was sent to be approved.</summary>
    [Event("grants.report.proposed")]
    public sealed record ReportProposed(GrantApplicationId Application, AwardId Award, GrantReportId Report, int Year, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_Proposed), Year);
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<ReportProposed>(
        "grants.report.proposed", GrantNotices.Handling, "the decision makers who had no hand in it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_Proposed)),
                ReportUrls.Treatment(happened.Award),
                application.At(ApproveReport.Needs.Roles).But(await occasion.PreparersOf(happened.Report.Value)))
            {
                Matter = happened.Report.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.TreatedReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        var check = await db.ReportCheck(report, cancel);
        if (report.MayTreat(check) is { } no) return no;
        var errors = new FieldErrors();
        var note = TypedField.NeededText(
            input.Note, ReportAssessment.NoteLimit, nameof(Input.Note), Phrase.In<ReportText>(nameof(ReportText.Error_Note)), errors);
        if (errors.Any) return errors;

        check ??= db.BeginCheck(report, actor.User);
        if (report.Propose(check, actor, note, change.At) is { } refused) return refused;
        change.Record(new ReportProposed(report.Application, report.Award, report.Id, report.Year, check.Rounds.Count));
        return new Done();
    }
}

using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>Lagre en del av rapporten: complete or not. What is typed must be readable; what is missing may wait.</summary>
[Process("grants.report-changed")]
public sealed class SaveReportPart(AppDb db) : IUseCase<SaveReportPart.Input, SaveReportPart.Saved>, ISavesDraft
{
    public static Permission Needs => StartReport.Needs;

    public sealed class Input : TypedPart, IInput<SaveReportPart, Input, Saved>
    {
        public AwardId Award { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    /// <summary>The last of what it needs was written: it waits for somebody with authority to send it.</summary>
    [Event("grants.report.complete")]
    public sealed record ReportCompleted(GrantApplicationId Application, AwardId Award, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_Complete), Year);
    }

    public static NoticeKind TellsChiefExecutive { get; } = NoticeKind.Of<ReportCompleted>(
        "grants.report.complete", GrantNotices.Dates, "the chief executive of the county, who may send it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_Complete)),
                ReportUrls.Send(happened.Award),
                Readers.In(application.County, [.. SendReport.Act.Holders]))
            {
                Matter = happened.Award.Value,
            };
        }).WhileComplete();

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        if (ReportCatalogue.Form.Part(input.Part) is not { } part) return Refusal.NotFound;
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleAsync(a => a.Id == input.Award, cancel);
        if (report.MayWrite(award) is { } no) return no;

        var (answers, errors) = new AnswerReader(ReportCatalogue.Form, part, input, AnswerSets.None)
        {
            Saved = report.Answers.Part(part.Key),
        }.Read();
        if (errors.Any) return errors;
        var before = report.CompleteAt;
        if (!report.Save(part.Key, answers, input.BasedOn, actor.User, change.At)) return Refusal.ChangedByOther;
        if (before is null && report.CompleteAt is not null)
            change.Record(new ReportCompleted(report.Application, report.Award, report.Year));
        return new Saved(change.At, input.Then);
    }
}

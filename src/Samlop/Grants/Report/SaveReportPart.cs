using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>Lagre en del av rapporten: complete or not. What is typed must be readable; what is missing may wait.</summary>
[Process("grants.report-changed"), TellsNobody(Untold.OwnWork)]
public sealed class SaveReportPart(AppDb db) : IUseCase<SaveReportPart.Input, SaveReportPart.Saved>, ISavesDraft
{
    public static Permission Needs => StartReport.Needs;

    public sealed class Input : TypedPart, IInput<SaveReportPart, Input, Saved>
    {
        public AwardId Award { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

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
        return report.Save(part.Key, answers, input.BasedOn, actor.User, change.At)
            ? new Saved(change.At, input.Then)
            : Refusal.ChangedByOther;
    }
}

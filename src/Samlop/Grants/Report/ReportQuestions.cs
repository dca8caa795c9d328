using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Requests;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>Spørsmål om rapporten: what the directorate asks a county about a report that it has sent; journalled.</summary>
internal static class ReportQuestions
{
    public static RequestKind Kind { get; } = new("grant-report", "rapport", ApplicationCases.Kind)
    {
        Title = Phrase.In<ReportText>(nameof(ReportText.Ask_Asked)),
        TitleOfParty = Phrase.In<ReportText>(nameof(ReportText.Ask_OfParty)),
        Lead = Phrase.In<ReportText>(nameof(ReportText.Ask_Lead)),
        LeadOfParty = Phrase.In<ReportText>(nameof(ReportText.Ask_LeadOfParty)),
        Ask = Phrase.In<ReportText>(nameof(ReportText.Ask_Title)),
        One = Phrase.In<ReportText>(nameof(ReportText.Ask_One)),
        Noun = Phrase.In<ReportText>(nameof(ReportText.Ask_Noun)),
        ToAnswer = number => Phrase.In<ReportText>(nameof(ReportText.Task_AnswerQuestion), number),
        Askers = GrantNotices.OfTheDirectorate,
        Readers = [Role.DecisionMaker],
        Answerers = GrantNotices.OfTheCounty,
        CaseSubject = Subject.Of(default(GrantApplicationId)).Kind,
        MayAsk = async (db, actor, subject, cancel) =>
        {
            var id = new GrantApplicationId(subject);
            return await db.Rows<GrantReport>().TreatedBy(actor.ForCases()).AnyAsync(r => r.Application == id, cancel)
                ? null
                : GrantReport.ReportNotSent;
        },
    };
}

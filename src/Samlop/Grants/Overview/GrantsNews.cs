using System.Globalization;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Threads;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Questions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>
/// Nytt siden sist: what people are told news of. A county of its applications and cases and of the calls that it applies to or has asked
/// about; a case officer of what they assess or have checked; whoever decides of all that they have declared themselves impartial to; both
/// of the calls they follow. Journal entries are not told: what they are of is.
/// </summary>
internal static class GrantsNews
{
    public static void Add(ModuleSetup setup)
    {
        setup.News<GrantApplication, GrantApplicationId>(
            a => a.Id,
            Applications,
            db =>
            {
                var (calls, counties) = (db.Rows<Call>().Published(), db.Set<Organisation>());
                return (db.Rows<GrantApplication>().All(Because.NewsSaysOfWhat), a =>
                    calls.Where(c => c.Id == a.Call).Select(c => c.Number).FirstOrDefault() + ", "
                    + counties.Where(o => o.Id == a.County).Select(o => o.Name).FirstOrDefault());
            },
            (id, of) => new(Phrase.In<OverviewText>(nameof(OverviewText.News_Application), of), ApplyUrls.Application(id)));
        setup.News<Decision, DecisionId>(
            d => d.Id,
            (db, reader) => reader.Actor.May(ReadPortfolio.Needs) && Applications(db, reader) is { } mine
                ? db.Rows<Decision>().VisibleTo(reader).Where(d => mine.Any(a => a.Id == d.Application))
                : null,
            db =>
            {
                var (calls, counties) = (db.Rows<Call>().Published(), db.Set<Organisation>());
                var applications = db.Rows<GrantApplication>().All(Because.NewsSaysOfWhat);
                return (db.Rows<Decision>().All(Because.NewsSaysOfWhat), d =>
                    calls.Where(c => c.Id == d.Call).Select(c => c.Number).FirstOrDefault() + ", "
                    + applications.Where(a => a.Id == d.Application)
                        .SelectMany(a => counties.Where(o => o.Id == a.County).Select(o => o.Name)).FirstOrDefault());
            },
            (id, of) => new(Phrase.In<OverviewText>(nameof(OverviewText.News_Decision), of), DecideUrls.Decision(id)));
        setup.News<CaseFile, CaseFileId>(
            c => c.Id,
            (db, reader) => Applications(db, reader) is { } mine ? CasesOf(db, reader, mine) : null,
            db => (db.Rows<CaseFile>().All(Because.NewsSaysOfWhat), c => c.Year + "/" + c.Serial),
            (_, number) => CaseNumber.TryParse(number, out var of)
                ? new(Phrase.In<CasesText>(nameof(CasesText.CaseTitle), of.ToString()), CaseUrls.Case(of))
                : new(Phrase.In<CommonText>(nameof(CommonText.CaseFile)), CaseUrls.List));
        setup.News<CaseThread, CaseThreadId>(
            t => t.Id,
            (db, reader) => Applications(db, reader) is { } mine
                && CasesOf(db, reader, mine) is var cases
                ? db.Rows<CaseThread>().VisibleTo(reader).Where(t => cases.Any(c => c.Id == t.Case))
                : null,
            db =>
            {
                var cases = db.Rows<CaseFile>().All(Because.NewsSaysOfWhat);
                return (db.Rows<CaseThread>().All(Because.NewsSaysOfWhat), t =>
                    cases.Where(c => c.Id == t.Case).Select(c => c.Year + "/" + c.Serial).FirstOrDefault() + "/" + t.Number);
            },
            (_, of) => ThreadNamed(of));
        setup.News<Call, CallId>(
            c => c.Id,
            (db, reader) => FollowedCalls.Of(db, reader) ?? OfApplicant(db, reader),
            db => (db.Rows<Call>().All(Because.NewsSaysOfWhat), c => c.Number),
            (_, number) => new(Phrase.In<GrantsText>(nameof(GrantsText.CallTitle), number), CallUrls.Call(number)));
    }

    private static FollowedThing ThreadNamed(string of)
    {
        var cut = of.LastIndexOf('/');
        return cut > 0 && CaseNumber.TryParse(of[..cut], out var number)
            ? new(Phrase.In<CasesText>(nameof(CasesText.CaseTitle), number.ToString()),
                CaseUrls.Thread(number, int.Parse(of[(cut + 1)..], CultureInfo.InvariantCulture)))
            : new(Phrase.In<CommonText>(nameof(CommonText.CaseFile)), CaseUrls.List);
    }

    private static IQueryable<CaseFile> CasesOf(AppDb db, Reader reader, IQueryable<GrantApplication> mine) =>
        db.Rows<CaseFile>().VisibleTo(reader)
            .Where(c => c.KindCode == ApplicationCases.Code && mine.Any(a => a.Id == (GrantApplicationId)(object)c.Subject));

    private static IQueryable<GrantApplication>? Applications(AppDb db, Reader reader) =>
        reader.Actor.May(DecideApplication.Needs) ? db.Rows<GrantApplication>().ReceivedBy(reader) : FollowedApplications.Of(db, reader);

    private static IQueryable<Call>? OfApplicant(AppDb db, Reader reader)
    {
        if (FollowedApplications.Of(db, reader) is not { } applied) return null;
        var asked = db.Rows<CallQuestion>().AskedBy(reader);
        return db.Rows<Call>().Published().Where(c => applied.Any(a => a.Call == c.Id) || asked.Any(q => q.Call == c.Id));
    }
}

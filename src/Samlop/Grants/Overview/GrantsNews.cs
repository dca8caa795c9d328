using System.Globalization;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Questions;
using Samlop.Grants.Settle;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>
/// Nytt siden sist: what people are told news of. A county of its applications and cases and of the calls that it applies to or has asked
/// about; a case officer of what they assess or have checked; whoever decides of all that they have declared themselves impartial to; both
/// of the calls they follow; all of these of the accounts and recoveries of those applications, and those who have to do with the county's
/// money of its own; and all of what is asked and answered in the cases that they see. Journal entries are not told: what they are of is.
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
        setup.News<Award, AwardId>(
            a => a.Id,
            (db, reader) => reader.Actor.May(ReadAwards.Needs) && Applications(db, reader) is { } mine
                ? db.Rows<Award>().VisibleTo(reader).Where(a => mine.Any(p => p.Id == a.Application))
                : null,
            db =>
            {
                var (calls, counties) = (db.Rows<Call>().Published(), db.Set<Organisation>());
                return (db.Rows<Award>().All(Because.NewsSaysOfWhat), a =>
                    calls.Where(c => c.Id == a.Call).Select(c => c.Number).FirstOrDefault() + ", "
                    + counties.Where(o => o.Id == a.County).Select(o => o.Name).FirstOrDefault());
            },
            (id, of) => new(Phrase.In<OverviewText>(nameof(OverviewText.News_Award), of), AwardUrls.Award(id)));
        setup.News<Accounts, AccountsId>(
            a => a.Id,
            (db, reader) => AccountsOf(db, reader),
            db =>
            {
                var counties = db.Set<Organisation>();
                return (db.Rows<Accounts>().All(Because.NewsSaysOfWhat), a =>
                    a.Year + ", " + counties.Where(o => o.Id == a.County).Select(o => o.Name).FirstOrDefault());
            },
            (id, of) => new(Phrase.In<OverviewText>(nameof(OverviewText.News_Accounts), of), AccountUrls.Accounts(id)));
        setup.News<Recovery, RecoveryId>(
            r => r.Id,
            (db, reader) => RecoveriesOf(db, reader),
            db =>
            {
                var counties = db.Set<Organisation>();
                return (db.Rows<Recovery>().All(Because.NewsSaysOfWhat), r =>
                    r.Year + ", " + counties.Where(o => o.Id == r.County).Select(o => o.Name).FirstOrDefault());
            },
            (id, of) => new(Phrase.In<OverviewText>(nameof(OverviewText.News_Recovery), of), SettleUrls.Recovery(id)));
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
            db =>
            {
                var counties = db.Set<Organisation>();
                return (db.Rows<CaseFile>().All(Because.NewsSaysOfWhat), c =>
                    c.Year + "/" + c.Serial + "|"
                    + c.Parties.SelectMany(p => counties.Where(o => o.Id == p.Organisation).Select(o => o.Name))
                        .OrderBy(name => name).FirstOrDefault());
            },
            (_, of) => InCase(of, (number, rest) => new(
                Phrase.In<OverviewText>(nameof(OverviewText.News_Case), number.ToString(), rest[0]), CaseUrls.Case(number))));
        setup.News<CaseThread, CaseThreadId>(
            t => t.Id,
            (db, reader) => Applications(db, reader) is { } mine
                && CasesOf(db, reader, mine) is var cases
                ? db.Rows<CaseThread>().VisibleTo(reader).Where(t => cases.Any(c => c.Id == t.Case))
                : null,
            db =>
            {
                var (cases, counties) = (db.Rows<CaseFile>().All(Because.NewsSaysOfWhat), db.Set<Organisation>());
                return (db.Rows<CaseThread>().All(Because.NewsSaysOfWhat), t =>
                    cases.Where(c => c.Id == t.Case).Select(c => c.Year + "/" + c.Serial).FirstOrDefault() + "|"
                    + t.Parties.SelectMany(p => counties.Where(o => o.Id == p.Organisation).Select(o => o.Name))
                        .OrderBy(name => name).FirstOrDefault()
                    + "|" + t.Number + "|" + t.Topic);
            },
            (_, of) => InCase(of, (number, rest) => new(
                Phrase.In<OverviewText>(nameof(OverviewText.News_Thread), number.ToString(), rest[0], rest[2]),
                CaseUrls.Thread(number, int.Parse(rest[1], CultureInfo.InvariantCulture)))));
        setup.News<CaseRequest, CaseRequestId>(
            r => r.Id,
            (db, reader) => reader.Actor.May(ReadRequests.Needs)
                ? db.Rows<CaseRequest>().VisibleTo(reader).Where(r => r.KindCode == Information.Code)
                : null,
            db =>
            {
                var (cases, counties) = (db.Rows<CaseFile>().All(Because.NewsSaysOfWhat), db.Set<Organisation>());
                return (db.Rows<CaseRequest>().All(Because.NewsSaysOfWhat), r =>
                    cases.Where(c => c.Id == r.Case).Select(c => c.Year + "/" + c.Serial).FirstOrDefault() + "|"
                    + counties.Where(o => o.Id == r.Of).Select(o => o.Name).FirstOrDefault());
            },
            (id, of) => InCase(of, (number, rest) => new(
                Phrase.In<OverviewText>(nameof(OverviewText.News_Request), number.ToString(), rest[0]), RequestUrls.Request(id))));
        setup.News<Call, CallId>(
            c => c.Id,
            (db, reader) => FollowedCalls.Of(db, reader) ?? OfApplicant(db, reader),
            db => (db.Rows<Call>().All(Because.NewsSaysOfWhat), c => c.Number),
            (_, number) => new(Phrase.In<GrantsText>(nameof(GrantsText.CallTitle), number), CallUrls.Call(number)));
    }

    /// <summary>Something in a case, from the number of the case and what follows it; a topic may hold any sign, and is last.</summary>
    private static FollowedThing InCase(string of, Func<CaseNumber, string[], FollowedThing> told) =>
        of.Split('|', 4) is [var first, .. { Length: > 0 } rest] && CaseNumber.TryParse(first, out var number)
            ? told(number, rest)
            : new(Phrase.In<CommonText>(nameof(CommonText.CaseFile)), CaseUrls.List);

    private static IQueryable<CaseFile> CasesOf(AppDb db, Reader reader, IQueryable<GrantApplication> mine) =>
        db.Rows<CaseFile>().VisibleTo(reader)
            .Where(c => c.KindCode == ApplicationCases.Code && mine.Any(a => a.Id == (GrantApplicationId)(object)c.Subject));

    /// <summary>Some have to do with the county's money and with no application: theirs is all that is the county's.</summary>
    private static IQueryable<Accounts>? AccountsOf(AppDb db, Reader reader)
    {
        if (!reader.Actor.May(ReadAccounts.Needs)) return null;
        var (visible, own) = (db.Rows<Accounts>().VisibleTo(reader), reader.Actor.Organisation);
        return Applications(db, reader) is { } mine
            ? visible.Where(a => mine.Any(p => p.Id == a.Application))
            : visible.Where(a => a.County == own);
    }

    private static IQueryable<Recovery>? RecoveriesOf(AppDb db, Reader reader)
    {
        if (!reader.Actor.May(ReadRecoveries.Needs)) return null;
        var (visible, own) = (db.Rows<Recovery>().VisibleTo(reader), reader.Actor.Organisation);
        return Applications(db, reader) is { } mine
            ? visible.Where(r => mine.Any(p => p.Id == r.Application))
            : visible.Where(r => r.County == own);
    }

    private static IQueryable<GrantApplication>? Applications(AppDb db, Reader reader) =>
        reader.Actor.May(DecideApplication.Needs) ? db.Rows<GrantApplication>().ReceivedBy(reader) : FollowedApplications.Of(db, reader);

    private static IQueryable<Call>? OfApplicant(AppDb db, Reader reader)
    {
        if (FollowedApplications.Of(db, reader) is not { } applied) return null;
        var asked = db.Rows<CallQuestion>().AskedBy(reader);
        return db.Rows<Call>().Published().Where(c => applied.Any(a => a.Call == c.Id) || asked.Any(q => q.Call == c.Id));
    }
}

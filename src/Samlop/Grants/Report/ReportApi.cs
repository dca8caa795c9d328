using System.Linq.Expressions;
using Samlop.Access.Authority;
using Samlop.Grants.Accept;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>What a figure is: its stored code, what it is called, and what it means when it is another afterwards.</summary>
/// <param name="Code">Stable; frozen with reports.</param>
/// <param name="Cause">Why the figure of a day that is past can change, where no single thing that it rests on says it.</param>
/// <param name="CountsPersons">It is told from five up, and its source has seen to that already.</param>
public sealed record FigureKind(string Code, Phrase Label, Phrase Cause, bool CountsPersons = false);

/// <summary>For whom and for which days a source counts.</summary>
/// <param name="Per">The last day that is counted; the first is the first of its year.</param>
public sealed record FigureScope(OrganisationId County, DateOnly Per)
{
    public DateOnly From => new(Per.Year, 1, 1);
}

/// <summary>Something that a figure rests on.</summary>
/// <param name="Key">The same for the same thing at all times.</param>
/// <param name="Text">What it is called in every language: numbers and dates, and no names of persons.</param>
/// <param name="Url">Where the reader may open it; null where they may not.</param>
public sealed record FigureBasis(string Key, string Text, string? Url);

/// <summary>Et tall som Samløp kjenner: what the platform counts for a report.</summary>
/// <param name="Value">Null where it is not told, since it would tell of fewer than five persons.</param>
public sealed record ReportFigure(string Code, int? Value, DateOnly Per, IReadOnlyList<FigureBasis> Basis);

/// <summary>
/// Kilde til rapportens tall: a module that knows something of what a county has done in a year counts it here, and registers the source.
/// The same scope gives every reader the same numbers; only what may be opened differs.
/// </summary>
public interface IReportFigures
{
    IReadOnlyList<FigureKind> Kinds { get; }

    Task<IReadOnlyList<ReportFigure>> Count(FigureScope scope, Actor reader, CancellationToken cancel);
}

/// <summary>The place on the page of a report for what is no part of it: the accounts, what is paid.</summary>
public sealed record ReportLinks(AwardId Award);

/// <summary>Where awards stand with their report, as conditions for other steps: a payment, a control.</summary>
public static class ReportStanding
{
    /// <summary>Awards whose report the actor has authority to send.</summary>
    internal static Expression<Func<Award, bool>> MaySend(AppDb db, Actor actor, OsloClock clock) =>
        Authorities.Covers<Award, CallId>(db, actor, SendReport.Act, clock.Today, a => (Guid)(object)a.Call);

    /// <summary>Accepted awards in force whose report was to be there before the day, and has never come.</summary>
    public static Expression<Func<Award, bool>> IsOverdue(AppDb db, DateOnly day)
    {
        var received = db.Rows<GrantReport>().Received();
        return Award.IsFollowedUp.And(ReportFacts.At(ReportState.Overdue).Of((Award a) => new ReportFacts
        {
            DueOn = a.ReportDueOn,
            FirstReceivedAt = received.Where(r => r.Award == a.Id).Select(r => r.FirstReceivedAt).FirstOrDefault(),
            // What has never come is neither received, proposed nor approved.
            ReceivedAt = null,
            ProposedAt = null,
            ApprovedAt = null,
            Today = day,
        }));
    }
}

/// <summary>Something that a grant pays, as an agreement says what becomes of it (the knowledge summary 2022, p. 60).</summary>
/// <param name="Code">Of its row.</param>
/// <param name="What">In the parties' words; null where only the kind of cost is said.</param>
/// <param name="Cost">Code of the kind of cost; null where it is not said.</param>
/// <param name="OfCost">What the grant pays of that kind in all years; null where the financing does not say.</param>
/// <param name="Ends">The day that the grant ends for it; null where it is not set.</param>
/// <param name="Party">Who is to take over, by name; null where nobody is named, or who was is no party any more.</param>
/// <param name="Decided">That party has decided to take over.</param>
public sealed record PaidByGrant(
    string Code, string? What, string? Cost, Money? OfCost, DateOnly? Ends, string? Party, string? Takes, bool Decided)
{
    /// <summary>Somebody has decided to take over.</summary>
    public bool HasSuccessor => Party is not null && Decided;
}

/// <summary>A version of an agreement that all parties signed.</summary>
public sealed record SignedOn(int Number, DateOnly Day);

/// <summary>An agreement that is tied to an award, as all have signed it last.</summary>
/// <param name="Number">As it is cited.</param>
/// <param name="Versions">All that were signed, the first one first.</param>
/// <param name="Gone">The names of those who were parties, and are no more.</param>
/// <param name="Rows">What the grant pays; kinds of cost that the grant pays and nobody speaks of are among them.</param>
public sealed record AwardAgreement(
    string Number, string Title, IReadOnlyList<SignedOn> Versions, IReadOnlyList<string> Gone, IReadOnlyList<PaidByGrant> Rows);

/// <summary>
/// Avtalene til et tilskudd: what the agreements that are tied to awards say. The module that has agreements answers; nothing of it is
/// kept here, but in what is frozen. The caller has found the awards by a door.
/// </summary>
public interface IAgreementsOfAwards
{
    /// <summary>Those of the awards that have a signed agreement.</summary>
    Task<IReadOnlyDictionary<AwardId, IReadOnlyList<AwardAgreement>>> Of(
        IReadOnlyCollection<AwardId> awards, CancellationToken cancel);

    /// <summary>What a kind of cost is called.</summary>
    string CostName(string code);
}

/// <summary>The place for what is known of what a part of a report asks, where it is written.</summary>
/// <param name="Part">Code of the part.</param>
public sealed record ReportPartKnown(string Part);

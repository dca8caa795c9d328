using Samlop.Platform.Data;

namespace Samlop.Grants.Assess;

/// <summary>Hvor behandlingen står: the step that an application waits at, derived from what has happened to it.</summary>
public enum HandlingStage
{
    /// <summary>Withdrawn or handed back: nothing waits at the directorate.</summary>
    WithCounty,
    FormalCheck,

    /// <summary>Found to be dismissed; the decision is to be proposed.</summary>
    Dismissal,
    Assigning,
    Assessment,
    Consensus,

    /// <summary>Ready to be held against the other applications of the call.</summary>
    Portfolio,

    /// <summary>With the one who decides.</summary>
    Decision,
    Decided,
}

/// <summary>The facts that the stage follows from, in the database as in memory.</summary>
public sealed class HandlingState
{
    public bool WithDirectorate { get; init; }

    /// <summary>Of the newest sent version, by somebody who is not barred; null while it waits.</summary>
    public FormalResult? Check { get; init; }

    /// <summary>The assessments that count.</summary>
    public int Assessors { get; init; }

    /// <summary>Of them, handed in, and of the newest sent version.</summary>
    public int HandedIn { get; init; }

    /// <summary>All assessors have answered the common assessment, and all have read the newest sent version.</summary>
    public bool Agreed { get; init; }

    public bool Proposed { get; init; }

    public bool Decided { get; init; }

    /// <summary>An award or a rejection is decided: it is compared with the others for good.</summary>
    public bool DecidedOnMerits { get; init; }

    public HandlingStage Stage =>
        Decided ? HandlingStage.Decided
        : !WithDirectorate ? HandlingStage.WithCounty
        : Proposed ? HandlingStage.Decision
        : Check is null ? HandlingStage.FormalCheck
        : Check == FormalResult.ToBeDismissed ? HandlingStage.Dismissal
        : Agreed ? HandlingStage.Portfolio
        : Assessors < AssignAssessor.Fewest ? HandlingStage.Assigning
        : HandedIn < Assessors ? HandlingStage.Assessment
        : HandlingStage.Consensus;
}

/// <summary>An application with where its handling stands.</summary>
public sealed class InHandling
{
    public required GrantApplication Application { get; init; }

    public required HandlingState State { get; init; }
}

/// <summary>Reads where the handling stands, for applications that the caller has limited to what the actor may see.</summary>
internal static class HandlingStates
{
    public static IQueryable<InHandling> WithState(this IQueryable<GrantApplication> applications, AppDb db)
    {
        var (assessments, decisions, barred) = (db.Set<Assessment>(), db.Set<Decision>(), db.Barred());
        return applications.Select(a => new InHandling
        {
            Application = a,
            State = new HandlingState
            {
                WithDirectorate = a.ReceivedAt != null && a.WithdrawnAt == null && a.ReturnedAt == null,
                Check = db.Set<FormalCheck>().Where(c => c.Application == a.Id && c.SentVersion == a.Sent.Max(s => s.Number) && !barred.Any(b => b.Application == a.Id && b.User == c.By)).Select(c => (FormalResult?)c.Result).FirstOrDefault(),
                Assessors = assessments.Count(x => x.Application == a.Id && x.EndedAt == null),
                HandedIn = assessments.Count(x => x.Application == a.Id && x.EndedAt == null && x.SentVersion == a.Sent.Max(s => s.Number)),
                Agreed = db.Set<ConsensusNote>().Any(n => n.Application == a.Id && n.CompletedAt != null)
                    && assessments.Any(x => x.Application == a.Id && x.EndedAt == null)
                    && !assessments.Any(x => x.Application == a.Id && x.EndedAt == null && x.SentVersion != a.Sent.Max(s => s.Number)),
                Proposed = decisions.Any(d => d.Application == a.Id && d.DiscardedAt == null && d.ProposedAt != null),
                Decided = decisions.Any(d => d.Application == a.Id && d.DecidedAt != null),
                DecidedOnMerits = decisions.Any(d => d.Application == a.Id && d.DecidedAt != null && d.Kind != DecisionKind.Dismissal),
            },
        });
    }

    /// <summary>Those that wait at a stage: the same order of questions as <see cref="HandlingState.Stage"/>, in the database.</summary>
    public static IQueryable<Apply.ApplicationTable.Listed> At(this IQueryable<Apply.ApplicationTable.Listed> rows, HandlingStage stage)
    {
        if (stage == HandlingStage.Decided) return rows.Where(r => r.Handling.Decided);
        rows = rows.Where(r => !r.Handling.Decided);
        if (stage == HandlingStage.WithCounty) return rows.Where(r => !r.Handling.WithDirectorate);
        rows = rows.Where(r => r.Handling.WithDirectorate);
        if (stage == HandlingStage.Decision) return rows.Where(r => r.Handling.Proposed);
        rows = rows.Where(r => !r.Handling.Proposed);
        if (stage == HandlingStage.FormalCheck) return rows.Where(r => r.Handling.Check == null);
        if (stage == HandlingStage.Dismissal) return rows.Where(r => r.Handling.Check == FormalResult.ToBeDismissed);
        rows = rows.Where(r => r.Handling.Check == FormalResult.Stands);
        if (stage == HandlingStage.Portfolio) return rows.Where(r => r.Handling.Agreed);
        rows = rows.Where(r => !r.Handling.Agreed);
        if (stage == HandlingStage.Assigning) return rows.Where(r => r.Handling.Assessors < AssignAssessor.Fewest);
        rows = rows.Where(r => r.Handling.Assessors >= AssignAssessor.Fewest);
        return stage == HandlingStage.Assessment ? rows.Where(r => r.Handling.HandedIn < r.Handling.Assessors) : rows.Where(r => r.Handling.HandedIn == r.Handling.Assessors);
    }
}

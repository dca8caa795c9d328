using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The formal check as it is shown. <paramref name="ByBarred"/>: its writer was barred later, and it counts no more.</summary>
public sealed record CheckFact(
    FormalResult Result,
    DismissalGround? Ground,
    string? Note,
    string By,
    UserId User,
    int Version,
    DateTimeOffset At,
    int SentVersion,
    bool ByBarred
);

/// <summary>An assignment as it is shown: who, by when, how far; not what they found.</summary>
/// <param name="Barred">The assessor was barred later: what they wrote is kept and does not count.</param>
/// <param name="Cleared">The assessor may see the application today.</param>
/// <param name="InRole">The assessor is a case officer of the directorate today; else nobody has the assignment.</param>
public sealed record AssignmentFact(
    AssessmentId Id,
    UserId Assessor,
    string Name,
    DateOnly DueOn,
    string? InsteadOf,
    DateTimeOffset? EndedAt,
    DateTimeOffset? HandedInAt,
    int? SentVersion,
    bool Barred,
    bool Cleared,
    bool InRole
)
{
    public bool Counts => EndedAt is null;
}

/// <summary>The common assessment as it is shown to all who may see the application.</summary>
public sealed record ConsensusFact(DateTimeOffset? PresentedAt, DateTimeOffset? CompletedAt, IReadOnlyList<UserId> Answered);

/// <summary>Somebody of the directorate and where they stand to the application.</summary>
public sealed record PersonFact(string Name, ImpartialityStanding Standing);

/// <summary>
/// What the hub of an application shows of its handling, up to the common assessment, read in a fixed number of queries for somebody who
/// is impartial to it.
/// </summary>
public sealed record HandlingFacts(
    GrantApplicationId Id, CallId Call, string CallNumber, string CallTitle, OrganisationId Owner, string County, DateTimeOffset? ClosesAt,
    DateTimeOffset FirstReceivedAt, DateTimeOffset ReceivedAt, DateTimeOffset? WithdrawnAt, DateTimeOffset? ReturnedAt, int SentVersion,
    bool Seen, CaseNumber? Case, Standing State, NorwegianForm? Form, bool Continues)
{
    public CheckFact? Check { get; private init; }

    public IReadOnlyList<AssignmentFact> Assignments { get; private init; } = [];

    public ConsensusFact? Consensus { get; private init; }

    public IReadOnlyList<PersonFact> People { get; private init; } = [];

    public IEnumerable<AssignmentFact> Assessors => Assignments.Where(a => a.Counts);

    public Handled Handled => new(Id, Call, CallNumber, Owner, State, Continues);

    /// <summary>Null where the actor is not among those who handle it.</summary>
    public static async Task<HandlingFacts?> Read(AppDb db, GrantApplicationId id, Actor actor, DateOnly today)
    {
        var reader = actor.ForCases();
        var facts = await (
            from h in db.Rows<GrantApplication>().ReceivedBy(reader).WithStanding(db)
            join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
            join o in db.Set<Organisation>() on h.Application.County equals o.Id
            where h.Application.Id == id
            select new HandlingFacts(
                h.Application.Id,
                c.Id,
                c.Number,
                c.Title,
                c.Owner,
                o.Name,
                c.ClosesAt,
                h.Application.FirstReceivedAt!.Value,
                h.Application.ReceivedAt!.Value,
                h.Application.WithdrawnAt,
                h.Application.ReturnedAt,
                h.Standing.SentVersion,
                !h.Application.Sent.Any(s => s.SeenAt == null && s.ReceivedAt == h.Application.ReceivedAt),
                null,
                h.Standing,
                o.Form,
                h.Application.Continues != null
            )
        ).SingleOrDefaultAsync();
        if (facts is null)
            return null;

        var file = await db.Rows<CaseFile>()
            .VisibleTo(reader)
            .OfApplications()
            .Where(f => f.Application == id)
            .Select(f => new { f.Year, f.Serial })
            .SingleOrDefaultAsync();
        var people = await (
            from d in db.Rows<ImpartialityDeclaration>().HandledBy(reader).OfApplications()
            join p in db.Set<User>() on d.User equals p.Id
            where d.Application == id && d.WithdrawnAt == null
            orderby p.Name
            select new { p.Id, p.Name, d.Answer, d.FoundImpartial }).ToListAsync();
        var standings = people.ToDictionary(p => p.Id, p => ImpartialityAccess.StandingOf(p.Answer, p.FoundImpartial));
        bool Is(UserId person, ImpartialityStanding standing) => standings.GetValueOrDefault(person) == standing;

        var check = await (
            from k in db.Rows<FormalCheck>().VisibleTo(reader)
            join p in db.Set<User>() on k.By equals p.Id
            where k.Application == id
            select new { Check = k, p.Name }).SingleOrDefaultAsync();
        var memberships = db.HeldOn(today);
        var assignments = await (
            from a in db.Rows<Assessment>().AssignedFor(reader)
            join p in db.Set<User>() on a.Assessor equals p.Id
            where a.Application == id
            orderby a.AssignedAt
            select new
            {
                a.Id,
                a.Assessor,
                p.Name,
                a.DueOn,
                Instead = db.Set<User>().Where(x => x.Id == a.InsteadOf).Select(x => x.Name).SingleOrDefault(),
                a.EndedAt,
                a.HandedInAt,
                a.SentVersion,
                InRole = memberships.Any(
                    m => m.User == a.Assessor && m.Organisation == facts.Owner && m.Role == Role.CaseOfficer),
            }
        ).ToListAsync();
        var consensus = await db.Rows<ConsensusNote>()
            .VisibleTo(reader)
            .Where(n => n.Application == id)
            .Select(n => new
            {
                n.PresentedAt,
                n.CompletedAt,
                Answered = n.Answers.Select(a => a.User).ToList(),
            })
            .SingleOrDefaultAsync();

        return facts with
        {
            Case = file is null ? null : new CaseNumber(file.Year, file.Serial),
            People = [.. people.Select(p => new PersonFact(p.Name, standings[p.Id]))],
            Check = check is null
                ? null
                : new CheckFact(
                    check.Check.Result,
                    check.Check.Ground,
                    check.Check.Note,
                    check.Name,
                    check.Check.By,
                    check.Check.Version,
                    check.Check.At,
                    check.Check.SentVersion,
                    Is(check.Check.By, ImpartialityStanding.Barred)
                ),
            Assignments =
            [
                .. assignments.Select(a => new AssignmentFact(
                    a.Id,
                    a.Assessor,
                    a.Name,
                    a.DueOn,
                    a.Instead,
                    a.EndedAt,
                    a.HandedInAt,
                    a.SentVersion,
                    Is(a.Assessor, ImpartialityStanding.Barred),
                    Is(a.Assessor, ImpartialityStanding.Clear),
                    a.InRole
                )),
            ],
            Consensus = consensus is null
                ? null
                : new ConsensusFact(consensus.PresentedAt, consensus.CompletedAt, consensus.Answered),
        };
    }
}

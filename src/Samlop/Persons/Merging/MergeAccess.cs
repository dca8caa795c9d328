using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>Which pairs of records somebody finds.</summary>
internal static class MergeAccess
{
    /// <summary>
    /// To the data protection officer all: a pair says what makes two records alike, and nothing that stands in them. To those of a body
    /// those of which both records are its own, those that it is asked of, and those that are merged with one of its own; a record that is
    /// out of the body's sight is none of its own.
    /// </summary>
    internal static IQueryable<PersonPair> HandledBy(this Rows<PersonPair> pairs, AppDb db, Actor actor, ReadingParty party)
    {
        if (actor.IsOfficer()) return pairs.Through(_ => true);
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        var recorded = db.Rows<Person>().RecordedBy(party);
        var asked = pairs.Asking<MergeStep>();
        return pairs.Through(p =>
            recorded.Any(r => r.Id == p.Earlier)
                ? p.MergedBy != null || recorded.Any(r => r.Id == p.Later)
                    || asked.Any(s => s.Id == p.Waiting && s.AskedKind == kind && s.Asked == own)
                : recorded.Any(r => r.Id == p.Later)
                    && (p.MergedBy != null || asked.Any(s => s.Id == p.Waiting && s.AskedKind == kind && s.Asked == own)));
    }

    /// <summary>The merges that are in force of some records that lead to others.</summary>
    internal static IQueryable<MergeStep> InForceOf(this Rows<MergeStep> steps, IReadOnlyCollection<PersonId> leading) =>
        steps.Through(s => s.Kind == MergeKind.Merge && s.DecidedAt != null && s.PartedAt == null && leading.Contains(s.Leads));

    /// <summary>That something waits for the officer, or for the organisation, and nothing of what it is.</summary>
    internal static IQueryable<MergeStep> AskedOf(this Rows<MergeStep> steps, Actor actor, DateOnly day)
    {
        var (own, officer, kinds) = (actor.Organisation, actor.IsOfficer(), Parties.MayActAs(actor));
        var graded = steps.Db.Rows<Person>().Graded(day);
        return steps.Bare(s => s.WaitsSince != null && (officer ? s.Asked == null
            : s.Asked == own && kinds.Contains(s.AskedKind!.Value) && !graded.Any(p => p.Id == s.Stays || p.Id == s.Leads)));
    }

    internal static bool IsOfficer(this Actor actor) => actor.Holds(Role.DataProtectionOfficer);
}

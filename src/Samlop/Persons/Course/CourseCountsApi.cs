using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>A stage of the way to lasting work, as counts name it.</summary>
public sealed record CountedStage(string Code, Phrase Name);

/// <summary>How many persons; null where it is not told, since it would tell of fewer than five.</summary>
/// <param name="Stages">By the codes of <see cref="CourseCounts.Stages"/>.</param>
public sealed record CourseCount(IReadOnlyDictionary<string, int?> Stages, int? InCourse, int? Started, int? Ended);

/// <summary>
/// Tall om deltakere: how many are on their way at an organisation, for its report. Nobody is shown, so that it is no look: the rule of
/// sharing is asked for the purpose of reporting in counts, as for whoever reads for the organisation. A protected person, and one that it
/// has no tie to, is not counted. What leaves here is told from five up.
/// </summary>
public sealed class CourseCounts(AppDb db, SharingReaders readers)
{
    public static IReadOnlyList<CountedStage> Stages { get; } =
        [.. CourseStage.Kinds.Select(kind => new CountedStage(kind.ToString(), PersonWords.PhraseOf(kind)))];

    public async Task<CourseCount> Of(OrganisationId organisation, DateOnly from, DateOnly per, CancellationToken cancel)
    {
        var kinds = await db.Set<Organisation>().Where(o => o.Id == organisation).Select(o => o.Kinds).SingleAsync(cancel);
        var (stages, courses) = (new Dictionary<PersonId, PersonStage>(), new Dictionary<QualificationCourseId, Counted>());
        foreach (var kind in Parties.KindsOf(kinds))
        {
            var party = await readers.PartyOf(db, new Body(kind, organisation), cancel);
            var asking = party.Asks(SharingPurpose.ReportOnTheGrant, CourseAccess.OfStages, counts: true);
            foreach (var stage in await StagesOn(party, asking, per).ToListAsync(cancel)) stages[stage.Whole] = stage.Kind;
            foreach (var course in await Courses(party, asking, from, per).ToListAsync(cancel)) courses[course.Id] = course;
        }

        var (parts, sum) = SmallCounts.Told([.. CourseStage.Kinds.Select(kind => stages.Values.Count(stage => stage == kind))]);
        var moved = SmallCounts.ToldTogether(
            courses.Values.Where(c => c.BegunOn >= from).Select(c => c.Whole).Distinct().Count(),
            courses.Values.Where(c => c.EndedOn <= per).Select(c => c.Whole).Distinct().Count());
        return new(
            Stages.Select((stage, i) => (stage.Code, Count: parts[i])).ToDictionary(s => s.Code, s => s.Count), sum, moved[0], moved[1]);
    }

    /// <summary>Where those are whose course goes on that day.</summary>
    private IQueryable<CountedOn> StagesOn(ReadingParty party, Asking asking, DateOnly per)
    {
        var persons = db.Rows<Person>().Asked();
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        var rows = db.Rows<CourseStage>().Of(persons).Where(s => s.TakenBackAt == null && s.From <= per && (s.To == null || s.To >= per)
            && ((s.Owner == own && s.OwnerKind == kind) || (s.Responsible == own && s.ResponsibleKind == kind)));
        return
            from s in PersonFact.Counted(rows, persons, CourseAccess.FactOf<CourseStage>(), asking, party.Table.Rule(asking))
            from p in persons
            where p.Id == s.Person
            select new CountedOn { Whole = p.Whole ?? p.Id, Kind = s.Kind };
    }

    private IQueryable<Counted> Courses(ReadingParty party, Asking asking, DateOnly from, DateOnly per)
    {
        var persons = db.Rows<Person>().Asked();
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        var rows = db.Rows<QualificationCourse>().Of(persons).Where(c => c.Owner == own && c.OwnerKind == kind
            && ((c.BegunOn >= from && c.BegunOn <= per) || (c.EndedOn >= from && c.EndedOn <= per)));
        return
            from c in PersonFact.Counted(rows, persons, CourseAccess.FactOf<QualificationCourse>(), asking, party.Table.Rule(asking))
            from p in persons
            where p.Id == c.Person
            select new Counted { Id = c.Id, Whole = p.Whole ?? p.Id, BegunOn = c.BegunOn, EndedOn = c.EndedOn };
    }

    private sealed class CountedOn
    {
        public required PersonId Whole { get; init; }

        public required PersonStage Kind { get; init; }
    }

    private sealed class Counted
    {
        public required QualificationCourseId Id { get; init; }

        public required PersonId Whole { get; init; }

        public required DateOnly BegunOn { get; init; }

        public required DateOnly? EndedOn { get; init; }
    }
}

using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;

namespace Samlop.Grants.Demonstrating;

/// <summary>How applications of the story are assessed, in whatever year.</summary>
internal static class StoryAssessments
{
    public static async Task Assign(this StoryTeller teller, GrantApplicationId application, string assessor, string dueOn)
    {
        var person = (await teller.Actor(assessor, Role.CaseOfficer)).User;
        await teller.Do(
            AssessingStory.Ingrid,
            Role.CaseOfficer,
            new AssignAssessor.Input { Application = application, Assessor = person.Value.ToString(), DueOn = dueOn });
    }

    public static async Task HandIn(this StoryTeller teller, GrantApplicationId application, string assessor, Grade grade)
    {
        var person = (await teller.Actor(assessor, Role.CaseOfficer)).User;
        var version = await teller.Read(db => db.Rows<Assessment>().All(Because.StoryIsTold)
            .Where(a => a.Application == application && a.Assessor == person && a.EndedAt == null)
            .Select(a => a.Version)
            .SingleAsync());
        var grades = await teller.Grades(application, grade);
        await teller.Do(
            assessor, Role.CaseOfficer, new SaveAssessment.Input { Application = application, BasedOn = version, Grades = grades });
        await teller.Do(
            assessor, Role.CaseOfficer, new HandInAssessment.Input { Application = application, BasedOn = version + 1, Read = 1 });
    }

    /// <summary>The first lays a common assessment before the others.</summary>
    public static async Task Agree(
        this StoryTeller teller, GrantApplicationId application, Grade grade, string[] assessors, string? dissentOfLast = null)
    {
        var common = new SaveConsensus.Input { Application = application, Grades = await teller.Grades(application, grade) };
        common.Then = SaveConsensus.Present;
        await teller.Do(assessors[0], Role.CaseOfficer, common);
        var version = await teller.Read(db => db.Rows<ConsensusNote>().All(Because.StoryIsTold)
            .Where(n => n.Application == application)
            .Select(n => n.Version)
            .SingleAsync());
        // Whoever laid it before the others agrees with it.
        foreach (var (assessor, index) in assessors.Skip(1).Select((a, i) => (a, i)))
        {
            var dissent = assessor == assessors[^1] ? dissentOfLast : null;
            var standpoint = dissent is null ? AnswerConsensus.Standpoint.Agree : AnswerConsensus.Standpoint.Dissent;
            await teller.Do(
                assessor,
                Role.CaseOfficer,
                new AnswerConsensus.Input
                {
                    Application = application,
                    Read = version + index,
                    Standpoint = standpoint.ToString(),
                    Dissent = dissent,
                });
        }
    }

    /// <summary>The grade on every criterion, with a reason that is as long as such reasons are.</summary>
    private static async Task<List<TypedGrade>> Grades(this StoryTeller teller, GrantApplicationId application, Grade grade)
    {
        var criteria = await teller.Read(async db =>
        {
            var found = await db.Rows<GrantApplication>().All(Because.StoryIsTold).SingleAsync(a => a.Id == application);
            return AssessmentCriteria.Of(await db.ContentOf(await db.VersionInForce(found.Call)), found.Continues is not null);
        });
        return
        [
            .. criteria
                .Select(c => c.Code)
                .Append(Assessment.Overall)
                .Select(code => new TypedGrade
                {
                    Criterion = code,
                    Grade = grade.ToString(),
                    Reason = ReasonOf(grade),
                }),
        ];
    }

    private static string ReasonOf(Grade grade) =>
        grade switch
        {
            Grade.VeryGood => "Søknaden er konkret og godt begrunnet, og partene har forpliktet seg. (Oppdiktet vurdering.)",
            Grade.Good => "Søknaden er god og gjennomtenkt, men enkelte deler kunne vært tydeligere. (Oppdiktet vurdering.)",
            Grade.Satisfactory => "Det viktigste er på plass, men flere punkter er kort beskrevet. (Oppdiktet vurdering.)",
            _ => "Søknaden beskriver i liten grad hvordan dette skal gjennomføres. (Oppdiktet vurdering.)",
        };
}

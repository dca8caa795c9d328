using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Skriv vurderingen: an assessor saves what they find of one criterion or several, finished or not, and may go on to another. Criteria
/// that are not sent stay as they are.
/// </summary>
public sealed class SaveAssessment(AppDb db) : IUseCase<SaveAssessment.Input, SaveAssessment.Saved>, ISavesDraft
{
    /// <summary>The value of the button that goes on to the check before handing in; that of the others is a criterion.</summary>
    public const string Check = "check";

    public static Permission Needs { get; } = Permission.Of("grants.assessment.write", Role.CaseOfficer);

    public sealed class Input : IInput<SaveAssessment, Input, Saved>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the assessment that the page was made from.</summary>
        public int BasedOn { get; set; }

        public List<TypedGrade> Grades { get; set => field = value ?? []; } = [];

        /// <summary>Set by the button that was pressed: the code of a criterion, <see cref="Check"/>, or only save.</summary>
        public string? Then { get; set; }
    }

    /// <param name="Then">Where to go on: a criterion of the call or <see cref="Check"/>; null where one stays.</param>
    public sealed record Saved(string? Then);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (await db.OwnAssessment(application.Id, actor, cancel) is not { } mine) return Refusal.NotFound;
        if ((application.MayHandle() ?? mine.MayWrite(actor)) is { } no) return no;

        var criteria = AssessmentCriteria.Of(await db.ContentInForce(application.Call, cancel), application.Continues);
        var errors = new FieldErrors();
        var grades = TypedGrades.Read(input.Grades, criteria, nameof(Input.Grades), needed: false, errors);
        var then = input.Then == Check || TypedGrades.CodesOf(criteria).Contains(input.Then) ? input.Then : null;
        // Whoever only looks from one criterion to the next writes nothing.
        if (!errors.Any && mine.Says(grades)) return new Saved(then);
        // Another criterion may be written in another window.
        if (mine.HasChangedSince(input.BasedOn, grades.Select(g => g.Criterion))) return Refusal.ChangedByOther;
        if (errors.Any) return errors;

        mine.Save(grades, change.At);
        return new Saved(then);
    }
}

using Samlop.Cases.Requests;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Opplysninger: what the directorate asks a county about its application, and the answer, kept apart from the application
/// (forvaltningsloven 1967 § 17). Nothing is recommended or decided while it is waited for (<see cref="Standing.WaitsForAnswer"/>).
/// </summary>
internal static class Information
{
    public const string Code = "information";

    public static RequestKind Kind { get; } = new(Code, "opplysninger", ApplicationCases.Kind)
    {
        Title = Phrase.In<AssessText>(nameof(AssessText.Information_Title)),
        TitleOfParty = Phrase.In<AssessText>(nameof(AssessText.CountyInformation_Title)),
        Lead = Phrase.In<AssessText>(nameof(AssessText.Information_Lead)),
        LeadOfParty = Phrase.In<AssessText>(nameof(AssessText.CountyInformation_Lead)),
        Ask = Phrase.In<AssessText>(nameof(AssessText.Ask_Title)),
        One = Phrase.In<AssessText>(nameof(AssessText.Information_One)),
        Noun = Phrase.In<AssessText>(nameof(AssessText.Information_Noun)),
        ToAnswer = number => Phrase.In<AssessText>(nameof(AssessText.Task_AnswerInformation), number),
        Askers = GrantNotices.OfTheDirectorate,
        Readers = ReadHandling.Needs.Roles,
        Answerers = GrantNotices.OfTheCounty,
        CaseSubject = Subject.Of(default(GrantApplicationId)).Kind,
        Stands = db =>
        {
            var applications = db.Rows<GrantApplication>().All(Because.StageFollowsFromAll).Where(GrantApplication.LiesWithDirectorate);
            return subject => applications.Any(a => a.Id == (GrantApplicationId)(object)subject);
        },
        Fallen = Handled.NotWithDirectorate,
        MayAsk = async (db, actor, subject, cancel) =>
            await db.Handled(new GrantApplicationId(subject), actor, cancel) is { } application
                ? application.MayHandle()
                : Refusal.NotFound,
        HandledAt = subject => AssessUrls.InformationOn(new GrantApplicationId(subject)),
        ShownAt = subject => AssessUrls.Information(new GrantApplicationId(subject)),
        ToldOtherwise = async (occasion, subject) => await occasion.HandedIn(new GrantApplicationId(subject)),
    };

    public static NoticeKind TellsAssessors { get; } = NoticeKind.Of<RequestAnswered>(
        "grants.information.answered-after-assessment",
        GrantNotices.Messages,
        "the assessors who have handed in: they have not read the answer",
        async (happened, occasion) =>
        {
            if (happened.KindCode != Code) return null;
            var id = new GrantApplicationId(happened.Subject);
            var late = await occasion.HandedIn(id);
            var application = await occasion.Application(id);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_AnsweredAfter)), AssessUrls.Assessment(id), Readers.Of(late));
        });

    /// <summary>All that is asked about an application that the actor may see, the newest first.</summary>
    public static Task<List<CaseRequest>> InformationOf(this AppDb db, GrantApplicationId application, Actor actor) =>
        db.RequestsOf(application.Value, Code, actor.ForCases());

    /// <summary>Requests that were found, as those about applications; others are left out.</summary>
    public static IQueryable<AskedOfApplication> OfApplications(this IQueryable<CaseRequest> requests) =>
        requests.Where(r => r.KindCode == Code).Select(r => new AskedOfApplication
        {
            // The database compares them by their value.
            Application = (GrantApplicationId)(object)r.Subject,
            DueOn = r.DueOn,
        });
}

/// <summary>A question to the county, as rules on applications ask it.</summary>
internal sealed class AskedOfApplication
{
    public GrantApplicationId Application { get; init; }

    public DateOnly DueOn { get; init; }
}

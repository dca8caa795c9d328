using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Be om opplysninger: an officer asks the county something about its application, to be answered by a day (forvaltningsloven 1967 § 17).
/// The question is journalled as outgoing, and the county is told by e-mail that something waits.
/// </summary>
[Process("InformationAsked")]
public sealed class AskInformation(AppDb db, CaseRegister register, OsloClock clock)
    : IUseCase<AskInformation.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.information.ask", Role.CaseOfficer);

    public sealed class Input : IInput<AskInformation, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        public string? Question { get; set; }

        public string? DueOn { get; set; }
    }

    /// <summary>The directorate asked the county for information.</summary>
    [Event("grants.information.asked"), Was("InformationAsked")]
    public sealed record InformationAsked(GrantApplicationId Application, InformationRequestId Request, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationAsked), new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<InformationAsked>(
        "grants.information.asked", GrantNotices.Dates, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_InformationAsked)),
                AssessUrls.Information(happened.Application, happened.Request),
                application.AtTheCounty)
            {
                Matter = happened.Request.Value,
                Due = happened.DueOn,
            };
        }).WhileUnanswered();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayHandle() is { } no) return no;

        var errors = new FieldErrors();
        var question = TypedField.NeededText(
            input.Question,
            InformationRequest.QuestionLimit,
            nameof(Input.Question),
            Phrase.In<AssessText>(nameof(AssessText.Error_Question)),
            errors
        );
        var due = Typed.DayToCome(input.DueOn, clock.Today, nameof(Input.DueOn), errors);
        if (errors.Any) return errors;

        var caseFile = await register.CaseOf(application.Id, cancel);
        // The journal of a Norwegian directorate is in Norwegian, whoever writes.
        var title = Phrase.In<AssessText>(nameof(AssessText.Journal_Asked), new DateArgument(due)).In(Languages.Bokmål.Culture);
        var document = await register.Keep(CaseDocument.Of(title, caseFile, question), change, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(EntryDirection.Outgoing, OsloClock.DateIn(change.At), CaseTitles.Same(title)),
            [document],
            actor,
            change
        );

        var request = new InformationRequest(
            NewId.Of<InformationRequestId>(change.At),
            application.Id,
            question,
            due,
            entry,
            actor.User,
            change.At
        );
        db.Add(request);
        change.Record(new InformationAsked(application.Id, request.Id, due));
        return new Done();
    }
}

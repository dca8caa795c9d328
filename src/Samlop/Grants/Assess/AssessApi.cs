using Samlop.Grants.Impartiality;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Somebody of the directorate said whether they are impartial.</summary>
[Event("grants.impartiality.declared"), Was("ImpartialityDeclared")]
public sealed record ImpartialityDeclared(
    GrantApplicationId Application,
    ImpartialityDeclarationId Declaration,
    ImpartialityAnswer Answer,
    ImpartialityGround? Ground
) : IEvent
{
    private static readonly Words<AssessText, ImpartialityAnswer> ToldWords = new("Told_ImpartialityDeclared");

    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => ToldWords.Of(Answer);
}

/// <summary>A superior decided on a doubt.</summary>
[Event("grants.impartiality.ruled"), Was("ImpartialityRuled")]
public sealed record ImpartialityRuled(GrantApplicationId Application, ImpartialityDeclarationId Declaration, bool Impartial) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told =>
        Phrase.In<AssessText>(
            Impartial ? nameof(AssessText.Told_ImpartialityRuled_Impartial) : nameof(AssessText.Told_ImpartialityRuled_Barred)
        );
}

/// <summary>The place on the directorate's page of an application for what comes after the assessment.</summary>
public sealed record HandledApplication(GrantApplicationId Application);

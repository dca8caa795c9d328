using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Somebody of the directorate said whether they are impartial.</summary>
public sealed record ImpartialityDeclared(GrantApplicationId Application, ImpartialityDeclarationId Declaration, ImpartialityAnswer Answer, ImpartialityGround? Ground) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AssessText>($"Told_ImpartialityDeclared_{Answer}");
}

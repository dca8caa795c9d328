using Samlop.Grants.Assess;

namespace Samlop.Tests.Grants.Assess;

public sealed class CriterionAddressTests
{
    [Theory]
    [InlineData("purpose", "formal")]
    [InlineData("criteria", "kriterier")]
    [InlineData("plan", "prosjektplan")]
    [InlineData("capacity", "gjennomforing")]
    [InlineData("overall", "helhet")]
    [InlineData("weight-employers", "vekt-arbeidsgivere")]
    [InlineData("weight-prior-learning", "vekt-realkompetanse")]
    [InlineData("weight-elements-3", "vekt-3")]
    public void Criterion_HasANorwegianAddress(string code, string slug) => AssessmentCriteria.SlugOf(code).ShouldBe(slug);
}

namespace Samlop.Tests.Support;

/// <summary>The witness sees what it must, and nothing else.</summary>
public class WitnessTests
{
    [Theory]
    [InlineData("<td>02013299997</td>")]
    [InlineData("/deltakere?nr=02013299997")]
    [InlineData("nr 020132 99997.")]
    [InlineData("\"02013299997\"")]
    public void IdentityNumber_IsFound(string text) =>
        Should.Throw<ShouldAssertException>(() => Hear(text)).Message.ShouldContain("page /x");

    [Theory]
    [InlineData("02013299998")]
    [InlineData("102013299997")]
    [InlineData("a02013299997")]
    [InlineData("0.02013299997")]
    [InlineData("02013299997-12")]
    public void OtherDigits_AreLetBe(string text) => Hear(text);

    private static void Hear(string text)
    {
        using var witness = new Witness();
        witness.Hear("page /x", text);
        witness.ShouldHaveSeenNoIdentityNumber();
    }
}

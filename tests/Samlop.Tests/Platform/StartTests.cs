using Microsoft.AspNetCore.Builder;
using Samlop.Platform;

namespace Samlop.Tests.Platform;

/// <summary>When the program refuses to start.</summary>
public class StartTests
{
    [Fact]
    public void Program_OutsideTheDemonstration_DoesNotStartWithoutASignIn() =>
        Should.Throw<StartRefused>(() => Start()).Message.ShouldContain("Samlop:SignIn");

    [Fact]
    public void Program_OutsideTheDemonstration_DoesNotStartOnAnotherDay() =>
        Should.Throw<StartRefused>(() => Start("--Samlop:SignIn:Issuer=https://idporten.example", "--Samlop:Today=2022-03-08")).Message.ShouldContain("demonstration");

    [Fact]
    public void Program_OnADayThatIsNot_DoesNotStart() =>
        Should.Throw<StartRefused>(() => Start("--Samlop:Demonstration=true", "--Samlop:Today=08.03.2022")).Message.ShouldContain("2022-03-08");

    private static void Start(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("samlop-start-").FullName;
        try
        {
            WebApplication.CreateBuilder([.. arguments, $"--Samlop:DataFolder={folder}"]).AddPlatform();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

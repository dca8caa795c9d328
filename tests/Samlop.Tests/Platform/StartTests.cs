using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform;

/// <summary>When the program refuses to start.</summary>
public class StartTests
{
    private const string SignIn = "--Samlop:SignIn:Issuer=https://idporten.example";

    [Fact]
    public void Program_OutsideTheDemonstration_DoesNotStartWithoutASignIn() =>
        Should.Throw<StartRefused>(() => Start()).Message.ShouldContain("Samlop:SignIn");

    [Fact]
    public void Program_OutsideTheDemonstration_DoesNotStartOnAnotherDay() =>
        Should.Throw<StartRefused>(() => Start("--Samlop:SignIn:Issuer=https://idporten.example", "--Samlop:Today=2022-03-08")).Message.ShouldContain("demonstration");

    [Fact]
    public void Program_WhoseDemonstrationIsNeitherTrueNorFalse_DoesNotStart() =>
        Should.Throw<StartRefused>(() => Start("--Samlop:Demonstration=nei")).Message.ShouldContain("true or false");

    [Fact]
    public void Program_OnADayThatIsNot_DoesNotStart() =>
        Should.Throw<StartRefused>(() => Start("--Samlop:Demonstration=true", "--Samlop:Today=08.03.2022")).Message.ShouldContain("2022-03-08");

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    public void Program_OnADayOutOfAllReason_DoesNotStart(string day) =>
        Should.Throw<StartRefused>(() => Start("--Samlop:Demonstration=true", $"--Samlop:Today={day}")).Message.ShouldContain("1900-01-01");

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2199-12-31")]
    public void Program_OnTheFirstAndTheLastDay_Starts(string day) => Start("--Samlop:Demonstration=true", $"--Samlop:Today={day}");

    [Theory]
    [InlineData("http://127.0.0.1:5301", "http://127.0.0.1:5301")]
    [InlineData("http://127.0.0.1:5301/", "http://127.0.0.1:5301")]
    [InlineData("http://*:5302;https://*:5303", "http://127.0.0.1:5302")]
    [InlineData("http://0.0.0.0:5304", "http://127.0.0.1:5304")]
    [InlineData("http://[::]:5305", "http://127.0.0.1:5305")]
    [InlineData(null, "http://127.0.0.1:5080")]
    public void Demonstration_WhoseAddressNobodyHasNamed_IsReachedWhereItListens(string? urls, string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Samlop:Demonstration", "true"), new("urls", urls)]).Build();
        SamlopSettings.Read(configuration).PublicUrl.ShouldBe(address);
    }

    [Fact]
    public void Demonstration_WithANamedAddress_KeepsIt() => SamlopSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        [new("Samlop:Demonstration", "true"), new("urls", "http://127.0.0.1:5301"), new("Samlop:PublicUrl", "http://demo.test")]).Build())
        .PublicUrl.ShouldBe("http://demo.test");

    [Fact]
    public void Program_OutsideTheDemonstration_DoesNotStartWithoutItsAddress() =>
        Should.Throw<StartRefused>(() => Start(SignIn)).Message.ShouldContain("Samlop:PublicUrl");

    [Theory]
    [InlineData("samlop.example.no")]
    [InlineData("http://samlop.example.no")]
    [InlineData("https://samlop.example.no/inn")]
    [InlineData("https://samlop.example.no/?a=b")]
    public void Program_OutsideTheDemonstration_WantsAWholeAddressOverTls(string address) =>
        Should.Throw<StartRefused>(() => Start(SignIn, $"--Samlop:PublicUrl={address}")).Message.ShouldContain(address);

    [Fact]
    public void Program_OutsideTheDemonstration_DoesNotStartWhereNobodyCanSignIn()
    {
        var folder = Directory.CreateTempSubdirectory("samlop-start-").FullName;
        var builder = WebApplication.CreateBuilder([SignIn, "--Samlop:PublicUrl=https://samlop.example.no",
            $"--Samlop:DataFolder={folder}", $"--Samlop:Keys:CertificateFile={TestCertificate.In(folder)}"]);
        builder.AddPlatform();
        using var app = builder.Build();
        Should.Throw<StartRefused>(app.UsePlatform).Message.ShouldContain("Nobody could sign in");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Program_WithAProxyThatIsNoAddress_DoesNotStart() =>
        Should.Throw<StartRefused>(() => Start("--Samlop:Demonstration=true", "--Samlop:Proxies=10.0.0.4, proxy"))
            .Message.ShouldContain("not proxy");

    [Fact]
    public void DataFolder_ThatIsOpenToOthers_IsClosed()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Directory.CreateTempSubdirectory("samlop-start-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        DataFolder.Prepare(folder);
        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(folder, recursive: true);
    }

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

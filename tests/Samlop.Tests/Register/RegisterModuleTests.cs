using Samlop.Platform;
using Samlop.Register;

namespace Samlop.Tests.Register;

public class RegisterModuleTests
{
    [Fact]
    public void Program_WithAWrongRegister_DoesNotStartAndSaysWhere()
    {
        var content = Directory.CreateTempSubdirectory("samlop-register-").FullName;
        try
        {
            Should.Throw<StartRefused>(() => RegisterModule.LoadOrRefuse(content)).Message.ShouldContain("counties.csv: the file is missing");

            var folder = Directory.CreateDirectory(Path.Combine(content, "register")).FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "content", "register"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            RegisterModule.LoadOrRefuse(content).Counties.All.ShouldNotBeEmpty();

            var counties = Path.Combine(folder, "counties.csv");
            File.WriteAllText(counties, File.ReadAllText(counties).Replace("11;Rogaland", "XI;Rogaland", StringComparison.Ordinal));
            var message = Should.Throw<StartRefused>(() => RegisterModule.LoadOrRefuse(content)).Message;
            message.ShouldContain("counties.csv, line 3, column number");
            message.ShouldContain(folder);
        }
        finally
        {
            Directory.Delete(content, recursive: true);
        }
    }
}

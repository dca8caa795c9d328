using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Tests.Platform.Data;

/// <summary>How a list is asked of which only some rows are read.</summary>
public class RowByRowTests
{
    private const string Postgres = "Host=nowhere;Database=nothing;Username=nobody";

    [Theory]
    [InlineData(Postgres, true, 1)]
    [InlineData(Postgres, false, 0)]
    [InlineData(null, true, 0)]
    public void Exists_OnPostgres_IsAskedOfOneRowAtATime_WhereTheListSaysSo(string? database, bool isRowByRow, int fences)
    {
        var folder = Directory.CreateTempSubdirectory("samlop-test-");
        var services = new ServiceCollection();
        services.AddDatabase(
            new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Postgres", database)]).Build(), folder.FullName);
        using var provider = services.BuildServiceProvider();
        using var db = provider.GetRequiredService<IAppDbSource>().Open();

        var users = db.Set<User>().Where(u => db.Set<Membership>().Any(m => m.User == u.Id && m.To == null));
        var said = (isRowByRow ? users.AskedRowByRow() : users).OrderBy(u => u.Id).Take(10).ToQueryString();

        said.ShouldContain("EXISTS");
        said.Split("OFFSET 0").Length.ShouldBe(fences + 1);
        folder.Delete(recursive: true);
    }
}

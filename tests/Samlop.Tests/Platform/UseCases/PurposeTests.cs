using Fixture.Following;
using Fixture.Lending;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Fixture.Following
{
    /// <summary>A module of the tests, with a page.</summary>
    internal sealed class FollowingModule : IModule
    {
        public static readonly Purpose Purpose = new("following.participants", "following.plan", "following.health");

        public static void Add(ModuleSetup setup) => setup.Purpose(Purpose);

        internal sealed class Page;
    }

    /// <summary>It says its purpose twice.</summary>
    internal sealed class TwiceModule : IModule
    {
        public static void Add(ModuleSetup setup) => setup.Purpose(new Purpose("following.one")).Purpose(new Purpose("following.two"));
    }
}

namespace Fixture.Lending
{
    internal sealed class LendingModule : IModule
    {
        public static readonly Purpose Purpose = new("lending.loans", "lending.loan");

        public static void Add(ModuleSetup setup) => setup.Purpose(Purpose);

        internal sealed class Page;
    }

    /// <summary>It takes the code of another module's purpose.</summary>
    internal sealed class TakingModule : IModule
    {
        public static void Add(ModuleSetup setup) => setup.Purpose(new Purpose("following.participants"));
    }
}

namespace Samlop.Tests.Platform.UseCases
{
    /// <summary>What is read for follows the page or the use case: it is the purpose of the module that owns it.</summary>
    public class PurposeTests
    {
        [Fact]
        public void PagesOfTwoModules_ReadForTwoPurposes_EachWithItsCategories()
        {
            var purposes = With(setup => setup.Add<FollowingModule>().Add<LendingModule>());
            var (following, lending) = (Of<FollowingModule.Page>(purposes), Of<LendingModule.Page>(purposes));
            (following.Purpose, lending.Purpose).ShouldBe(("following.participants", "lending.loans"));
            following.Categories.ShouldBe(["following.plan", "following.health"], ignoreOrder: true);
            lending.Categories.ShouldBe(["lending.loan"]);
        }

        [Fact]
        public void PageOfAModuleWithoutAPurpose_ReadsByNoCategory()
        {
            var reader = Of<LendingModule.Page>(With(setup => setup.Add<FollowingModule>()));
            (reader.Purpose, reader.Categories.Count).ShouldBe(("", 0));
            With(setup => setup.Add<FollowingModule>()).Of(null).ShouldBeSameAs(Purpose.None);
        }

        [Fact]
        public void SecondPurposeOfAModule_OrACodeThatIsTaken_IsRefused()
        {
            Should.Throw<InvalidOperationException>(() => With(setup => setup.Add<TwiceModule>()));
            Should.Throw<InvalidOperationException>(() => With(setup => setup.Add<FollowingModule>().Add<TakingModule>()));
        }

        private static Reader Of<TPage>(Purposes purposes) => purposes.Of(typeof(TPage)).Reader(Actor.Nobody);

        private static Purposes With(Action<ModuleSetup> add)
        {
            var setup = new ModuleSetup(new ServiceCollection(), new ConfigurationBuilder().Build());
            add(setup);
            setup.Close();
            return setup.Services.BuildServiceProvider().GetRequiredService<Purposes>();
        }
    }

    /// <summary>In the program: pages by their component, downloads by what maps them.</summary>
    public sealed class PurposeOfAddressTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
    {
        [Theory]
        [InlineData("/personer", "access.administration")]
        [InlineData("/personer/tabell", "access.administration")]
        [InlineData("/soknader/{Id:guid}/behandling", "grants.case-handling")]
        [InlineData("/brev/{id:guid}/pdf", "letters.reading")]
        [InlineData("/finnes-ikke", "")]
        public void Address_IsReadForThePurposeOfItsModule(string pattern, string purpose)
        {
            var endpoint = Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .First(e => "/" + e.RoutePattern.RawText!.Trim('/') == pattern);
            Host.Services.GetRequiredService<Purposes>().Of(AccessGate.OwnedBy(endpoint)).Code.ShouldBe(purpose);
        }
    }
}

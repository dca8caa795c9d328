[assembly: TestCollectionOrderer("Samlop.Tests.Support.LongestFirst", "Samlop.Tests")]

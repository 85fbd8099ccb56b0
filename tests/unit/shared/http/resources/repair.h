// A repair that its customer pays, for tests of accounts, invoices and money.
#pragma once

#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {

// A job outside warranty at a centre with a tariff, 10 % VAT and a tenth to give away.
struct Repair {
    Shop shop;
    std::string job;

    Repair() {
        shop.stock_up();
        record("/vat-rates", R"({"valid_from":"1404/01/01","rate":1000})");
        record("/operations", R"({"code":"PUMP-CHANGE","name":"تعویض پمپ","minutes":40})");
        record("/operation-prices",
               R"({"operation":"PUMP-CHANGE","price":4800000,"valid_from":"1404/01/01"})");
        record(
            "/repair-codes",
            R"({"kind":"fault","code":"E20","name":"تخلیه نمی‌کند","group":"drain"})");
        record("/service-terms",
               R"({"repair_guarantee_days":90,"ceilings":[{"role":"supervisor","share":1000}]})");
        job = record("/jobs?confirmed=1",
                     R"({"serial":"XY-900","model":"WM7K","complaint":"نشتی","customer":")" +
                         shop.customer + R"(","price_ceiling":1000000})")
                  .text("number");
    }
    Reply record(const std::string& path, const std::string& body) {
        auto reply = shop.post(path, body);
        EXPECT_EQ(reply.status, 201) << path << " " << reply.raw;
        return reply;
    }
    Reply on_job(const std::string& verb, const std::string& body) {
        return record("/jobs/" + job + "/" + verb, body);
    }
    Reply account() { return shop.get("/jobs/" + job + "/account"); }
};

}  // namespace amani::http
